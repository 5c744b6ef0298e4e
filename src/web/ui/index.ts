export { Avatar, initials } from './base/avatar.tsx';
export * from './base/button.tsx';
export * from './base/card.tsx';
export * from './base/count.tsx';
export { Icon, type IconName, type IconProps, iconNames } from './base/icon.tsx';
export * from './base/layout.tsx';
export * from './base/status.tsx';
export { type Tone, tones } from './base/tone.ts';
export * from './data/bar-chart.tsx';
export { compareWords, type Piece } from './data/compare-words.ts';
export * from './data/data-table.tsx';
export * from './data/description-list.tsx';
export * from './data/pagination.tsx';
export * from './data/rhythm-grid.tsx';
export * from './data/side-by-side.tsx';
export * from './data/table-state.ts';
export * from './data/timeline.tsx';
export * from './data/volume-meter.tsx';
export * from './feedback/countdown.tsx';
export * from './feedback/dialog.tsx';
export * from './feedback/empty-state.tsx';
export * from './feedback/notification.tsx';
export * from './feedback/skeleton.tsx';
export * from './form/choice-chips.tsx';
export {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  type CheckboxProps,
  type Choice,
  type Option,
  type OptionGroup,
  RadioGroup,
  type RadioGroupProps,
  SelectField,
  type SelectFieldProps,
} from './form/choice-fields.tsx';
export * from './form/draft-status.tsx';
export * from './form/error-summary.tsx';
export type { FieldBase } from './form/field.tsx';
export * from './form/filter-bar.tsx';
export * from './form/form.tsx';
export * from './form/moment-fields.tsx';
export * from './form/number-stepper.tsx';
export * from './form/text-field.tsx';
export * from './shell/assets.ts';
export * from './shell/breadcrumb.tsx';
export { type ChoiceForm, HiddenFields } from './shell/choice-form.tsx';
export * from './shell/document.tsx';
export * from './shell/footer.tsx';
export * from './shell/main.tsx';
export * from './shell/navigation.tsx';
export * from './shell/page-title.tsx';
export * from './shell/sign-out-form.tsx';
export * from './shell/steps.tsx';
export * from './shell/tabs.tsx';
export * from './shell/top-bar.tsx';
export { Wordmark } from './shell/wordmark.tsx';
