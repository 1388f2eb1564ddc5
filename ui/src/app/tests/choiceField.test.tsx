import { useState } from 'react';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type Choice, ChoiceField } from '../../components/ChoiceField';
import { expectAccessible } from '../../test/renderApp';

const GENRES = ['Drama', 'Horror', 'Horror comedy', 'Silent'].map((name) => ({ key: name, name }));
const genres = async (text: string): Promise<Choice[]> =>
  GENRES.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));

interface FieldProps {
  start?: Choice[];
  multiple?: boolean;
  load?: (text: string) => Promise<Choice[]>;
  onChange?: (value: Choice[]) => void;
}

function Field({ start = [], multiple = true, load = genres, onChange }: FieldProps) {
  const [value, setValue] = useState(start);
  return (
    <main>
      <button type="button">Elsewhere</button>
      <ChoiceField
        label="Genres"
        value={value}
        multiple={multiple}
        load={load}
        createText={(text) => `Create “${text}”`}
        onChange={(next) => {
          onChange?.(next);
          setValue(next);
        }}
      />
    </main>
  );
}

async function renderField(props: FieldProps = {}) {
  const chosen: { now: Choice[] } = { now: props.start ?? [] };
  await render(
    <IntlProvider locale="en" onError={() => {}}>
      <Field
        {...props}
        onChange={(next) => {
          chosen.now = next;
        }}
      />
    </IntlProvider>,
  );
  const input = page.getByRole('combobox', { name: 'Genres' });
  await userEvent.click(input);
  return { chosen, input, names: () => chosen.now.map(({ name }) => name) };
}

const options = () =>
  [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent);

test('what is typed finds known ones, Enter takes the best, and a token stands for it', async () => {
  const { names, input } = await renderField();
  await userEvent.keyboard('horr');
  await expect.poll(options).toEqual(['Horror', 'Horror comedy', 'Create “horr”']);
  await userEvent.keyboard('{Enter}');
  await expect.poll(names).toEqual(['Horror']);
  await expect.element(input).toHaveValue('');
  await expect.element(page.getByRole('row', { name: 'Horror' })).toBeVisible();
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await expectAccessible();
});

test('a name that is there whatever its case is not offered as a new one', async () => {
  const { chosen } = await renderField();
  await userEvent.keyboard('HORROR');
  await expect.poll(options).toEqual(['Horror', 'Horror comedy']);
  await userEvent.keyboard('{Enter}noir');
  await expect.poll(options).toEqual(['Create “noir”']);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => chosen.now.at(-1)).toEqual({ key: 'new:noir', name: 'noir' });
});

test('arrow keys choose from the list, and the list opens with them alone', async () => {
  const { names } = await renderField();
  await userEvent.keyboard('{Escape}{ArrowDown}');
  await expect.poll(options).toHaveLength(4);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(names).toEqual(['Horror']);
});

test('Backspace takes out the last one, a token can be reached and taken out', async () => {
  const { names, input } = await renderField({ start: GENRES });
  await userEvent.keyboard('{Escape}{Backspace}');
  await expect.poll(names).toEqual(['Drama', 'Horror', 'Horror comedy']);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Delete}');
  await expect.poll(names).toEqual(['Drama', 'Horror comedy']);
  await userEvent.keyboard('{End}{ArrowRight}');
  await expect.element(input).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: 'Take out Drama' }));
  await expect.poll(names).toEqual(['Horror comedy']);
});

test('Esc closes the list first and drops what was typed after that', async () => {
  const { input, names } = await renderField();
  await userEvent.keyboard('horr');
  await expect.element(page.getByRole('listbox')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await expect.element(input).toHaveValue('horr');
  await userEvent.keyboard('{Escape}');
  await expect.element(input).toHaveValue('');
  expect(names()).toEqual([]);
});

test('one choice shows its name, another takes its place, and an empty text takes it out', async () => {
  const { input, names } = await renderField({
    multiple: false,
    start: [{ key: 'Drama', name: 'Drama' }],
  });
  await expect.element(input).toHaveValue('Drama');
  await userEvent.fill(input, 'sil');
  await userEvent.keyboard('{Enter}');
  await expect.element(input).toHaveValue('Silent');
  await userEvent.fill(input, 'nothing of it');
  await userEvent.keyboard('{Escape}{Escape}');
  await expect.element(input).toHaveValue('Silent');
  await userEvent.fill(input, '');
  await userEvent.keyboard('{Escape}');
  await expect.element(input).toHaveValue('');
  await userEvent.click(page.getByText('Elsewhere'));
  await expect.poll(names).toEqual([]);
});

test('leaving takes a whole name and loses nothing of a part of one', async () => {
  const { input, names } = await renderField();
  await userEvent.keyboard('silent');
  await userEvent.click(page.getByText('Elsewhere'));
  await expect.poll(names).toEqual(['Silent']);
  await userEvent.fill(input, 'horr');
  await userEvent.click(page.getByText('Elsewhere'));
  await expect.element(input).toHaveValue('horr');
  await expect
    .element(input)
    .toHaveAccessibleDescription('“horr” is not chosen yet. Enter takes it, Esc drops it.');
});

test('a late answer gives way to the one for what was typed, and Enter waits for that', async () => {
  const slow = async (text: string) => {
    // The first letters take longest.
    await new Promise((resolve) => setTimeout(resolve, 300 / Math.max(1, text.length)));
    return genres(text);
  };
  const { names } = await renderField({ load: slow });
  await userEvent.keyboard('silent{Enter}');
  await expect.poll(names).toEqual(['Silent']);
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(names()).toEqual(['Silent']);
});

test('Tab leads past the tokens to the input, and back over them', async () => {
  const { input } = await renderField({ start: GENRES });
  await userEvent.click(page.getByText('Elsewhere'));
  await userEvent.keyboard('{Tab}');
  await expect.element(input).toHaveFocus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.poll(() => document.activeElement?.role).toBe('row');
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.element(page.getByText('Elsewhere')).toHaveFocus();
});

test('what is typed while the answer to the text before is on its way is not lost', async () => {
  const slow = async (text: string) => {
    await new Promise((resolve) => setTimeout(resolve, 120));
    return genres(text);
  };
  const { names, input } = await renderField({ load: slow });
  await userEvent.keyboard('silent{Enter}noir{Enter}dra');
  await expect.poll(names).toEqual(['Silent', 'noir']);
  await expect.element(input).toHaveValue('dra');
});
