import type { ReactElement } from 'react';
import type { FamilyPlan, ServicePlan } from '../../../features/plan/family-plan.ts';
import { planTexts } from '../../../i18n/family-support/plan.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { ButtonRow, Card, LinkButton } from '../../ui/index.ts';
import { serviceName } from './plan-words.ts';

/** TK 2.1.4.4.4: what else belongs to the plan, and how it read before. */
export function OtherInformation(props: {
  readonly plan: FamilyPlan;
  readonly service: ServicePlan;
  readonly mayChange: boolean;
  readonly language: Language;
}): ReactElement | null {
  const { plan, service, mayChange, language } = props;
  const t = planTexts[language];
  const [note, ...before] = service.notes;
  const text = note?.body ?? '';
  if (text === '' && before.length === 0 && !mayChange) return null;
  return (
    <Card title={t.notes} {...(plan.services.length > 1 ? { subtitle: serviceName(service, language) } : {})}>
      {text === '' ? <p className="quiet">{t.notesEmpty}</p> : <p className="prewrapped">{text}</p>}
      {note !== undefined && (
        <p className="quiet">{t.notesBy(note.author, formatDate(note.writtenOn, language))}</p>
      )}
      {before.length > 0 && (
        <details className="history">
          <summary>
            {t.notesBefore} ({before.length})
          </summary>
          <ul className="plain-list">
            {before.map((one) => (
              <li key={one.version}>
                <p className="prewrapped">{one.body}</p>
                <p className="quiet">{t.notesBy(one.author, formatDate(one.writtenOn, language))}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayChange && (
        <ButtonRow>
          <LinkButton href={`/families/${plan.familyId}/plan/notes/${service.id}`} small icon="edit">
            {text === '' ? t.notesWrite : t.notesEdit}
          </LinkButton>
        </ButtonRow>
      )}
    </Card>
  );
}

const modelAddress = 'https://sotsiaalkindlustusamet.ee/media/2464/download';

/** TK 2.1.5.4: the areas that the supporter of a foster family goes by too. */
export function Competences({ language }: { readonly language: Language }): ReactElement {
  const t = planTexts[language];
  return (
    <Card title={t.competences}>
      <p className="quiet">{t.competencesLead}</p>
      <ul className="plain-list">
        {([1, 2, 3, 4, 5] as const).map((number) => (
          <li key={number}>{t[`competence${number}`]}</li>
        ))}
      </ul>
      <p>
        <a href={modelAddress} rel="noreferrer">
          {t.competenceModel}
        </a>
      </p>
    </Card>
  );
}
