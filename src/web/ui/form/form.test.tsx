import { describe, expect, it } from 'vitest';
import { find, only, render, textOfIds } from '../testing/markup.ts';
import { ChoiceChips } from './choice-chips.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, SelectField } from './choice-fields.tsx';
import { DraftStatus, draftStates } from './draft-status.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FilterBar, SearchBox } from './filter-bar.tsx';
import { Form } from './form.tsx';
import { DateField, TimeField } from './moment-fields.tsx';
import { NumberStepper } from './number-stepper.tsx';
import { FileField, TextArea, TextField } from './text-field.tsx';

const field = {
  language: 'et',
  name: 'name',
  label: 'Nimi',
  hint: 'Nagu dokumendis',
  error: 'Kirjutage nimi.',
} as const;
const options = [
  { value: 'a', label: 'Esimene' },
  { value: 'b', label: 'Teine' },
];

describe('a field', () => {
  const kinds = {
    TextField: <TextField {...field} />,
    TextArea: <TextArea {...field} />,
    FileField: <FileField {...field} />,
    SelectField: <SelectField {...field} options={options} />,
    DateField: <DateField {...field} />,
    TimeField: <TimeField {...field} />,
    NumberStepper: <NumberStepper {...field} />,
    Checkbox: <Checkbox {...field} />,
  };

  it.each(Object.entries(kinds))('%s has a label that is for its control', (_, element) => {
    const all = render(element);
    expect(only(all, 'label', { for: 'name' }).text).toContain('Nimi');
    expect(only(all, '*', { id: 'name' }).attributes.name).toBe('name');
  });

  it.each(Object.entries(kinds))(
    '%s tells its hint and its error to whoever hears the control',
    (_, element) => {
      const all = render(element);
      const control = only(all, '*', { id: 'name' });
      expect(control.attributes['aria-invalid']).toBe('true');
      const described = textOfIds(all, control.attributes['aria-describedby']);
      expect(described).toContain('Nagu dokumendis');
      expect(described).toContain('Viga: Kirjutage nimi.');
    },
  );

  it('without hint and error is not described and not invalid', () => {
    const control = only(render(<TextField language="et" name="name" label="Nimi" />), 'input');
    expect(control.attributes).not.toHaveProperty('aria-describedby');
    expect(control.attributes).not.toHaveProperty('aria-invalid');
  });

  it('says in words and to machines that it is required', () => {
    const all = render(<TextField language="ru" name="name" label="Имя" required />);
    expect(only(all, 'label').text).toContain('(обязательно)');
    expect(only(all, 'input').attributes['aria-required']).toBe('true');
  });

  it('keeps what was typed', () => {
    expect(only(render(<TextField {...field} value={'<b>"O\'Neil" & co'} />), 'input').attributes.value).toBe(
      '<b>"O\'Neil" & co',
    );
    expect(only(render(<TextArea {...field} value={'kaks\nrida'} />), 'textarea').text).toBe('kaks\nrida');
    const chosen = find(render(<SelectField {...field} options={options} value="b" />), 'option', {
      value: 'b',
    });
    expect(chosen[0]?.attributes).toHaveProperty('selected');
  });

  it('with a limit says it before any script runs, and never cuts what is typed', () => {
    const all = render(<TextArea {...field} limit={500} />);
    const area = only(all, 'textarea');
    expect(textOfIds(all, area.attributes['aria-describedby'])).toContain('Kuni 500 tähemärki');
    expect(area.attributes).not.toHaveProperty('maxlength');
  });
});

describe('a date field', () => {
  it.each([
    ['2024-02-29', 'date'],
    ['2025-02-29', 'text'],
    ['2025-02-30', 'text'],
    ['2025-13-01', 'text'],
    ['', 'date'],
  ])('shows %s in an input of the type %s: what a browser cannot show stays visible', (value, type) => {
    const { attributes } = only(render(<DateField {...field} value={value} />), 'input');
    expect(attributes).toMatchObject({ type, value });
  });

  it.each([
    ['23:59', 'time'],
    ['24:00', 'text'],
    ['12:60', 'text'],
    ['7.30', 'text'],
  ])('so does a time field: %s in an input of the type %s', (value, type) => {
    const { attributes } = only(render(<TimeField {...field} value={value} />), 'input');
    expect(attributes).toMatchObject({ type, value });
  });

  it('is native for a day, and text when what was typed is no day', () => {
    expect(only(render(<DateField {...field} value="2025-03-20" />), 'input').attributes.type).toBe('date');
    const typed = only(render(<DateField {...field} value="31.02" />), 'input');
    expect(typed.attributes).toMatchObject({ type: 'text', value: '31.02' });
  });

  it('hides its quick choices until a script shows them', () => {
    const all = render(<DateField {...field} quickChoices={[{ value: '2025-03-20', label: 'Täna' }]} />);
    expect(only(all, 'div', { role: 'group' }).attributes).toHaveProperty('hidden');
    expect(only(all, 'button').attributes).toMatchObject({
      type: 'button',
      'data-set-for': 'name',
      'data-set-value': '2025-03-20',
    });
  });
});

describe('a group of choices', () => {
  const groups = {
    RadioGroup: <RadioGroup {...field} options={options} value="b" />,
    CheckboxGroup: <CheckboxGroup {...field} options={options} values={['b']} />,
    ChoiceChips: <ChoiceChips {...field} type="checkbox" options={options} values={['b']} />,
  };

  it.each(Object.entries(groups))(
    '%s is a fieldset with a legend, described by hint and error',
    (_, element) => {
      const all = render(element);
      expect(only(all, 'legend').text).toContain('Nimi');
      const described = textOfIds(all, only(all, 'fieldset').attributes['aria-describedby']);
      expect(described).toBe('Nagu dokumendis | Viga: Kirjutage nimi.');
    },
  );

  it.each(Object.entries(groups))(
    '%s labels each control, and the first has the id of the field',
    (_, element) => {
      const all = render(element);
      const controls = find(all, 'input');
      expect(controls.map((one) => one.attributes.id)).toEqual(['name', 'name-2']);
      expect(controls.map((one) => only(all, 'label', { for: one.attributes.id ?? '' }).text)).toEqual([
        'Esimene',
        'Teine',
      ]);
      expect(controls.map((one) => 'checked' in one.attributes)).toEqual([false, true]);
    },
  );

  it('of radio buttons says that it is invalid; of checkboxes may not', () => {
    const invalid = (element: Parameters<typeof render>[0]) =>
      only(render(element), 'fieldset').attributes['aria-invalid'];
    expect(invalid(groups.RadioGroup)).toBe('true');
    expect(invalid(groups.CheckboxGroup)).toBeUndefined();
  });
});

describe('the error summary', () => {
  const problems = [{ fieldId: 'name', message: 'Kirjutage nimi.' }, { message: 'Vorm on aegunud.' }];

  it('takes focus, names itself and is announced', () => {
    const all = render(<ErrorSummary language="et" problems={problems} />);
    const summary = only(all, 'section');
    expect(summary.attributes).toMatchObject({ tabindex: '-1', autofocus: '' });
    expect(textOfIds(all, summary.attributes['aria-labelledby'])).toBe('Palun parandage järgmised vead');
    expect(only(all, '*', { role: 'alert' }).text).toContain('Vorm on aegunud.');
  });

  it('leads to each field that has a problem', () => {
    const links = find(render(<ErrorSummary language="et" problems={problems} />), 'a');
    expect(links.map((link) => [link.attributes.href, link.text])).toEqual([['#name', 'Kirjutage nimi.']]);
  });

  it('is not there when there are no problems', () => {
    expect(render(<ErrorSummary language="et" problems={[]} />)).toEqual([]);
  });
});

describe('a form', () => {
  it('posts, with its hidden fields, and leaves checking to the server', () => {
    const all = render(
      <Form action="/meetings" hidden={{ token: 't', version: '3' }}>
        <TextField {...field} />
      </Form>,
    );
    expect(only(all, 'form').attributes).toMatchObject({
      method: 'post',
      action: '/meetings',
      novalidate: '',
    });
    expect(find(all, 'input', { type: 'hidden' }).map((one) => one.attributes.name)).toEqual([
      'token',
      'version',
    ]);
  });

  it('of filters gets, keeps what it was told to keep, and is a search landmark', () => {
    const all = render(
      <FilterBar
        action="/families"
        language="en"
        label="Families"
        hidden={{ sort: 'name' }}
        clearHref="/families"
      >
        <SearchBox name="q" label="Find" value="Kuusk" />
      </FilterBar>,
    );
    expect(find(all, 'search')).toHaveLength(1);
    expect(only(all, 'form').attributes).toMatchObject({ method: 'get', 'aria-label': 'Families' });
    expect(only(all, 'input', { name: 'sort' }).attributes.value).toBe('name');
    expect(only(all, 'a', { href: '/families' }).text).toBe('Clear filters');
  });
});

describe('the draft status', () => {
  it.each(draftStates)('shows only the text of "%s" and announces changes', (state) => {
    const all = render(<DraftStatus language="et" state={state} />);
    expect(only(all, 'p').attributes).toMatchObject({ role: 'status', 'data-state': state });
    const shown = all.filter((one) => one.attributes['data-for'] && !('hidden' in one.attributes));
    expect(shown.map((one) => one.attributes['data-for'])).toEqual([state]);
  });

  it('shows nothing before there is a draft', () => {
    const texts = render(<DraftStatus language="et" />).filter((one) => one.attributes['data-for']);
    expect(texts).toHaveLength(draftStates.length);
    expect(texts.every((one) => 'hidden' in one.attributes)).toBe(true);
  });
});
