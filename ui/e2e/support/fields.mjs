/**
 * Runs in the page: which fields of what is being edited hold more than their box shows, and which
 * lie over one another. A field is the frame around its control.
 */
export function crampedFields() {
  const frameOf = (control) => {
    for (let up = control; up; up = up.parentElement) {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(up);
      if (borderTopStyle === 'solid' && Number.parseFloat(borderTopWidth) > 0) return up;
    }
    return control;
  };
  const selector = 'input, textarea, button[aria-haspopup=listbox]';
  const controls = [...document.querySelectorAll('main fieldset')]
    .flatMap((group) => [...group.querySelectorAll(selector)])
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => !control.closest('[aria-hidden=true], [inert]'));
  const fields = [...new Set(controls)].map((control) => {
    const frame = frameOf(control);
    const label = control.labels?.[0]?.textContent ?? control.parentElement.textContent;
    return { control, frame, name: label.trim().slice(0, 40), box: frame.getBoundingClientRect() };
  });
  const parts = fields.flatMap(({ control, frame, name }) => [
    { element: frame, name },
    ...(control.matches('textarea') ? [{ element: control, name: `the text of ${name}` }] : []),
  ]);
  const spilled = parts.flatMap(({ element, name }) => {
    const high = element.scrollHeight - element.clientHeight;
    const wide = element.scrollWidth - element.clientWidth;
    return [
      ...(high > 1 ? [`${name} is ${high} px higher than its box`] : []),
      ...(wide > 1 ? [`${name} is ${wide} px wider than its box`] : []),
    ];
  });
  const over = fields.flatMap(({ name, box }, place) =>
    fields
      .slice(place + 1)
      .filter(
        (other) =>
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
      )
      .map((other) => `${name} and ${other.name} lie over each other`),
  );
  return { count: fields.length, cramped: [...spilled, ...over] };
}
