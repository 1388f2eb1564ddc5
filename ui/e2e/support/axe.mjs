import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Answers each violation with the first places it was found at; `rules` are axe's own options. */
export async function violations(browser, rules = {}) {
  await browser.execute(`if (!window.axe) { ${axe.source} }`);
  return browser.executeAsync(
    (tags, options, done) => {
      window.axe
        .run(document, { runOnly: tags, rules: options })
        .then(({ violations: found }) =>
          done(
            found.map(
              ({ id, nodes }) =>
                `${id}: ${nodes
                  .slice(0, 4)
                  .map((n) => n.target.join(' '))
                  .join(', ')}`,
            ),
          ),
        )
        .catch((error) => done([String(error)]));
    },
    TAGS,
    rules,
  );
}
