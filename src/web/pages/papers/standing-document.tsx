import type { ShownDocument } from '../../../features/papers/shown-document.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, Notification } from '../../ui/index.ts';
import { documentHref } from './addresses.ts';
import { PaperView } from './paper-view.tsx';

/** The document that stands while another is written; where it came meanwhile, its text beside one's own. */
export function StandingDocument(props: {
  readonly standing: ShownDocument;
  readonly conflict: boolean;
  readonly words: {
    readonly stands: string;
    readonly conflict: string;
    readonly open: string;
    readonly theirs: string;
  };
  readonly language: Language;
}) {
  const { standing, conflict, words, language } = props;
  return (
    <>
      <Notification
        language={language}
        tone={conflict ? 'warning' : 'info'}
        title={conflict ? words.conflict : words.stands}
        announce={conflict}
        actions={<a href={documentHref(standing.document)}>{words.open}</a>}
      />
      {conflict && standing.paper !== null && (
        <Card title={words.theirs}>
          <PaperView paper={standing.paper} />
        </Card>
      )}
    </>
  );
}
