import { readDate } from '../../../features/contacts/contact-form.ts';
import {
  type Engagement,
  engagement as engagementWith,
} from '../../../features/meetings/engagement-record.ts';
import { endEngagement, engagementEndings } from '../../../features/meetings/give-specialist.ts';
import { meetingTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  Form,
  LinkButton,
  PageTitle,
  RadioGroup,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { sayMeeting, specialistRoles } from './say.ts';

const reasonLimit = 2000;

/** The specialist, or the provider's manager, ends the work with a family. */
export const endEngagementPage = definePage<{ id: string }, Record<string, never>, Engagement>({
  path: '/engagements/:id/end',
  access: [...specialistRoles, 'project_manager'],
  audit: 'open-engagement-end',
  params: oneId,
  query: noQuery,
  async load({ tx, params, today }) {
    const found = await engagementWith(tx, params.id, today);
    return found?.endedOn === null ? found : null;
  },
  concerns: (found) => ({ family: found.familyId, record: found.id, standsApart: true }),
  view(found, { language, today }, form) {
    const title = meetingTexts[language].endTitle;
    return { title, width: 'narrow', body: <EndForm {...{ found, form, title, today, language }} /> };
  },
  post: {
    audit: 'end-engagement',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const found = await engagementWith(tx, params.id, today);
      if (found?.endedOn !== null) return { kind: 'nothing-there' };
      const how = engagementEndings.find((each) => each === one(fields, 'ending'));
      const on = readDate(one(fields, 'endedOn').trim());
      const reason = one(fields, 'reason').trim();
      const problems = [
        ...(how === undefined ? [{ field: 'ending', code: 'ending-missing' }] : []),
        ...(on === null ? [{ field: 'endedOn', code: 'end-unreadable' }] : []),
        ...(on !== null && on > today ? [{ field: 'endedOn', code: 'end-future' }] : []),
        ...(on !== null && on < found.beganOn ? [{ field: 'endedOn', code: 'end-before' }] : []),
        ...(how === 'other' && reason === '' ? [{ field: 'reason', code: 'reason-missing' }] : []),
        ...(reason.length > reasonLimit ? [{ field: 'reason', code: 'text-too-long' }] : []),
      ];
      if (how === undefined || on === null || problems.length > 0) return { kind: 'problems', problems };
      const read = { ...found, version: versionIn.parse(one(fields, '_version')) };
      const isOwn = found.specialistId === actor.membershipId;
      const outcome = await endEngagement(
        tx,
        read,
        { how, reason, on },
        { family: true, specialist: isOwn ? null : found.specialistId },
      );
      if (outcome === 'changed-meanwhile') return { kind: 'problems', problems: [{ code: 'stale' }] };
      if (outcome === 'booked-ahead')
        return { kind: 'problems', problems: [{ field: 'endedOn', code: 'booked-ahead' }] };
      return { kind: 'done', to: `/engagements/${found.id}`, tell: 'engagement-ended' };
    },
  },
});

interface Props {
  readonly found: Engagement;
  readonly form: FormState;
  readonly title: string;
  readonly today: CivilDate;
  readonly language: Language;
}

function EndForm({ found, form, title, today, language }: Props) {
  const t = meetingTexts[language];
  const say = sayMeeting(language);
  const labels = {
    done: t.done,
    family_wish: t.family_wish,
    specialist_left: t.specialist_left,
    other: t.otherEnding,
  };
  return (
    <>
      <PageTitle
        title={title}
        eyebrow={`${meetingWords[language][found.service]} · ${found.specialist}`}
        lead={t.endLead}
      />
      <FormOpening language={language} form={form} say={say} />
      <Card>
        <Form
          action={`/engagements/${found.id}/end`}
          hidden={{ ...form.hidden, _version: String(found.version) }}
          label={title}
        >
          <RadioGroup
            language={language}
            name="ending"
            label={t.endHow}
            required
            error={errorAt(form, 'ending', say)}
            value={one(form.fields ?? {}, 'ending')}
            options={engagementEndings.map((value) => ({ value, label: labels[value] }))}
          />
          <DateField
            language={language}
            name="endedOn"
            label={t.endOn}
            required
            error={errorAt(form, 'endedOn', say)}
            value={form.fields === null ? today : one(form.fields, 'endedOn')}
            max={today}
            min={found.beganOn}
          />
          <TextField
            language={language}
            name="reason"
            label={t.endReason}
            error={errorAt(form, 'reason', say)}
            value={one(form.fields ?? {}, 'reason')}
            maxLength={reasonLimit}
          />
          <ButtonRow>
            <Button variant="primary" icon="check">
              {t.end}
            </Button>
            <LinkButton href={`/engagements/${found.id}`} variant="quiet">
              {meetingTexts[language].open}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
