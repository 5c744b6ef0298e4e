import { groupFor, type SupportGroup } from '../../../../features/groups/groups.ts';
import { bringProof, proofTypeOf } from '../../../../features/groups/roll.ts';
import { groupPageTexts } from '../../../../i18n/groups/pages.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import { largestFile } from '../../../../platform/sealed-file.ts';
import { definePage, type Outcome } from '../../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  FileField,
  Form,
  LinkButton,
  PageTitle,
} from '../../../ui/index.ts';
import { errorAt, FormOpening } from '../../forms.tsx';
import { noQuery, oneId } from '../../params.ts';
import { lineOf } from '../group-facts.tsx';
import { sayGroup } from '../say.ts';

const toProve = (group: SupportGroup | null, today: string): SupportGroup | null =>
  group?.state === 'published' && group.heldOn <= today && group.listOpen ? group : null;

/** TK 3.1.3: the screenshot of an online group, or the list that was signed on paper. */
export const proofPage = definePage<{ id: string }, Record<string, never>, SupportGroup>({
  path: '/groups/:id/proof',
  access: ['group_leader', 'project_manager'],
  audit: 'open-group-proof-form',
  params: oneId,
  query: noQuery,
  load: async ({ tx, actor, params, today }) => toProve(await groupFor(tx, actor, params.id), today),
  concerns: (_group, { id }) => ({ record: id }),
  view(group, { language }, form) {
    const t = groupPageTexts[language];
    const say = sayGroup(language);
    const title = group.mode === 'online' ? t.proofOnline : t.proofPaper;
    return {
      title,
      width: 'narrow',
      scripts: ['form'],
      body: (
        <>
          <Breadcrumb
            language={language}
            trail={[
              { label: groupWords[language].title, href: '/groups' },
              { label: t.roll, href: `/groups/${group.id}/roll` },
              { label: t.proof },
            ]}
          />
          <PageTitle eyebrow={lineOf(group, language)} title={title} />
          <FormOpening language={language} form={form} say={say} />
          <Card>
            <Form action={`/groups/${group.id}/proof`} hidden={form.hidden} files label={title}>
              <FileField
                name="file"
                label={t.file}
                hint={t.fileHint}
                language={language}
                accept=".pdf,.jpg,.jpeg,.png"
                error={errorAt(form, 'file', say)}
                required
              />
              <ButtonRow>
                <Button variant="primary" icon="upload">
                  {t.bring}
                </Button>
                <LinkButton href={`/groups/${group.id}/roll`} variant="quiet">
                  {t.roll}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        </>
      ),
    };
  },
  post: {
    audit: 'bring-group-proof',
    takesFile: { largest: largestFile },
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, file, today, now }): Promise<Outcome> {
      const group = toProve(await groupFor(tx, actor, params.id), today);
      if (group === null) return { kind: 'nothing-there' };
      const problem = (code: string): Outcome => ({ kind: 'problems', problems: [{ field: 'file', code }] });
      if (file === null || file.bytes.length === 0) return problem('file-needed');
      if (file.bytes.length > largestFile) return problem('file-large');
      const type = proofTypeOf(file.bytes);
      if (type === null) return problem('file-type');
      await bringProof(tx, actor, group, { name: file.name, bytes: file.bytes, type }, now);
      return { kind: 'done', to: `/groups/${group.id}/roll`, tell: 'proof-added' };
    },
  },
});
