import { type Draft, dropDraft, findDraft } from '../../../../features/drafts/draft.ts';
import { groupChoices } from '../../../../features/groups/choices.ts';
import {
  type GroupChoices,
  parseGroup,
  type TypedGroup,
  typedOf,
} from '../../../../features/groups/group-form.ts';
import { groupFor, type SupportGroup } from '../../../../features/groups/groups.ts';
import { cancelGroup, moveGroup } from '../../../../features/groups/publish.ts';
import { groupPageTexts } from '../../../../i18n/groups/pages.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import { type Fields, one } from '../../../registry/fields.ts';
import {
  definePage,
  type FormState,
  type Frame,
  type Outcome,
  type Problem,
} from '../../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  Columns,
  DateField,
  Form,
  LinkButton,
  Notification,
  NumberStepper,
  PageTitle,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../../../ui/index.ts';
import { DraftLine, DraftNotice } from '../../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../../forms.tsx';
import { noQuery, oneId } from '../../params.ts';
import { versionIn } from '../../versions.ts';
import { lineOf } from '../group-facts.tsx';
import { sayGroup } from '../say.ts';
import { municipalityOptions } from './plan-row-fields.tsx';

interface ChangeShown {
  readonly group: SupportGroup;
  readonly choices: GroupChoices;
  readonly draft: Draft | null;
}

const canChange = ({ state, listEdition }: SupportGroup): boolean =>
  (state === 'sent' || state === 'accepted' || state === 'published') && listEdition === 0;

/** Moving a group or cancelling it; all who have or wait for a place are told. */
export const changeGroupPage = definePage<{ id: string }, Record<string, never>, ChangeShown>({
  path: '/groups/:id/change',
  access: ['project_manager'],
  audit: 'open-group-change',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const group = await groupFor(tx, actor, params.id);
    if (group === null || !canChange(group)) return null;
    const [choices, draft] = await Promise.all([
      groupChoices(tx, actor, today),
      findDraft(tx, actor, 'group-change', group.id),
    ]);
    return { group, choices, draft };
  },
  concerns: (_data, { id }) => ({ record: id }),
  view(data, frame, form) {
    return {
      title: `${groupPageTexts[frame.language].change}: ${data.group.topic}`,
      width: 'narrow',
      scripts: ['form'],
      body: <Change data={data} frame={frame} form={form} />,
    };
  },
  post: {
    audit: 'change-group',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today, now }): Promise<Outcome> {
      const group = await groupFor(tx, actor, params.id);
      if (group === null || !canChange(group)) return { kind: 'nothing-there' };
      const version = versionIn.parse(one(fields, 'version'));
      const note = one(fields, 'note').trim();
      const problems: Problem[] = [];
      if (note === '') problems.push({ field: 'note', code: 'note-missing' });
      if (note.length > 1000) problems.push({ field: 'note', code: 'too-long' });
      const overtaken: Outcome = { kind: 'conflict', conflict: group };
      if (one(fields, 'what') === 'cancel') {
        if (problems.length > 0) return { kind: 'problems', problems };
        if (!(await cancelGroup(tx, group, version, note, now))) return overtaken;
        await dropDraft(tx, actor, 'group-change', group.id);
        return { kind: 'done', to: `/groups/${group.id}`, tell: 'group-cancelled' };
      }
      const read = parseGroup(typedIn(fields, group), await groupChoices(tx, actor, today), group.heldOn);
      if ('problems' in read) problems.push(...read.problems);
      if (problems.length > 0 || 'problems' in read) return { kind: 'problems', problems };
      if (group.state === 'sent') return { kind: 'problems', problems: [{ code: 'changedMeanwhile' }] };
      if (!(await moveGroup(tx, group, version, read.value, note, now))) return overtaken;
      await dropDraft(tx, actor, 'group-change', group.id);
      return { kind: 'done', to: `/groups/${group.id}`, tell: 'group-moved' };
    },
  },
});

/** What was typed of what can be changed; the rest is as it was answered. */
const typedIn = (fields: Fields, group: SupportGroup): TypedGroup => {
  const text = (field: keyof TypedGroup) => one(fields, field);
  return {
    ...typedOf(group),
    leader: text('leader'),
    heldOn: text('heldOn'),
    startsAt: text('startsAt'),
    endsAt: text('endsAt'),
    mode: text('mode'),
    municipality: text('municipality'),
    place: text('place'),
    webLink: text('webLink'),
    places: text('places'),
  };
};

function Change({ data, frame, form }: { data: ChangeShown; frame: Frame; form: FormState }) {
  const { language, token } = frame;
  const t = groupPageTexts[language];
  const w = groupWords[language];
  const say = sayGroup(language);
  const { group } = data;
  const here = `/groups/${group.id}/change`;
  const kept = form.fields ?? data.draft?.fields ?? null;
  const typed = kept === null ? typedOf(group) : typedIn(kept, group);
  const now = form.conflict as SupportGroup | null;
  const at = (name: keyof TypedGroup | 'note') => ({ name, language, error: errorAt(form, name, say) });
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: w.title, href: '/groups' },
          { label: group.topic, href: `/groups/${group.id}` },
          { label: t.change },
        ]}
      />
      <PageTitle eyebrow={t.change} title={group.topic} lead={t.noteHint} />
      <FormOpening language={language} form={form} say={say} />
      {now !== null && (
        <Notification language={language} tone="warning" title={say('changedMeanwhile')} announce>
          {lineOf(now, language)}
        </Notification>
      )}
      <DraftNotice
        draft={data.draft}
        form={form}
        of={{ form: 'group-change', subject: group.id }}
        back={here}
        token={token}
        language={language}
      />
      <Card>
        <Form
          action={here}
          hidden={{ ...form.hidden, version: String(now?.version ?? group.version) }}
          draftKey={`group-change/${group.id}`}
          draftVersion={data.draft?.version ?? 0}
          draftSavedAt={data.draft?.savedAt}
          label={t.change}
        >
          <TextArea
            {...at('note')}
            label={t.note}
            value={one(kept ?? {}, 'note')}
            rows={3}
            limit={1000}
            required
          />
          <Columns least="narrow">
            <DateField {...at('heldOn')} label={w.day} value={typed.heldOn} required />
            <TimeField {...at('startsAt')} label={w.starts} value={typed.startsAt} required />
            <TimeField {...at('endsAt')} label={w.ends} value={typed.endsAt} required />
            <NumberStepper {...at('places')} label={w.places} value={typed.places} min={1} max={200} />
          </Columns>
          <SelectField
            {...at('leader')}
            label={w.leader}
            value={typed.leader}
            options={data.choices.leaders.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceChips
            {...at('mode')}
            type="radio"
            label={w.form}
            values={[typed.mode]}
            options={[
              { value: 'in-person', label: w['in-person'], icon: 'place' },
              { value: 'online', label: w.online, icon: 'video' },
            ]}
          />
          <SelectField
            {...at('municipality')}
            label={w.municipality}
            value={typed.municipality}
            options={municipalityOptions(data.choices)}
          />
          <TextField {...at('place')} label={w.place} value={typed.place} maxLength={300} />
          <TextField {...at('webLink')} label={w.webLink} type="url" value={typed.webLink} maxLength={500} />
          <DraftLine language={language} />
          <ButtonRow>
            {group.state !== 'sent' && (
              <Button variant="primary" icon="save" name="what" value="move">
                {t.move}
              </Button>
            )}
            <Button variant="danger" icon="close" name="what" value="cancel">
              {t.cancel}
            </Button>
            <LinkButton href={`/groups/${group.id}`} variant="quiet">
              {w.group}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
