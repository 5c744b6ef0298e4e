import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToStaticMarkup } from 'react-dom/server';
import { frame as frameTexts } from '../../i18n/frame.ts';
import type { Language } from '../../i18n/texts.ts';
import { type Fields, typedFields, wordsIn } from '../registry/fields.ts';
import type { Frame, View } from '../registry/page.ts';
import { Button, Card, LinkButton, Notification, PageTitle } from '../ui/index.ts';
import { frameFor, sendView } from './answer.tsx';
import type { Program } from './program.ts';

/**
 * Hidden or not there: one answer, the same to the letter.
 * @param fields the form that found nothing: its writer has their words back
 */
export function sendNothingThere(
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  frame: Frame,
  fields: Fields = {},
): FastifyReply {
  const t = frameTexts[frame.language];
  const view: View = {
    title: t.notThereTitle,
    width: 'narrow',
    body: (
      <>
        <PageTitle title={t.notThereTitle} lead={t.notThere} />
        <Words words={wordsIn(fields)} title={t.youWrote} />
        <LinkButton href="/" variant="primary">
          {t.toFront}
        </LinkButton>
      </>
    ),
  };
  // The asked address would tell a hidden page from another in what the page says of itself.
  const own = { ...frame, url: new URL('/', frame.url), done: null };
  return sendView(request, reply, program, own, view, 404);
}

function KeptFields({ fields, path, token }: { fields: Fields; path: string; token: Frame['token'] }) {
  return Object.entries({
    ...fields,
    ...Object.fromEntries(Object.entries(token).map(([k, v]) => [k, [v]])),
  }).map(([name, values]) =>
    values.map((value, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a name's values have no other identity
      <input key={`${path}${name}${index}`} type="hidden" name={name} value={value} />
    )),
  );
}

/** Something broke on our side. What was being sent comes back, to be sent again or copied. */
export function sendFailure(
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  frame: Frame,
  fields: Fields | null,
): FastifyReply {
  const t = frameTexts[frame.language];
  const typed = Object.entries(fields === null ? {} : typedFields(fields)).filter(([, values]) =>
    values.some((value) => value !== ''),
  );
  const view: View = {
    title: t.failedTitle,
    width: 'narrow',
    body: (
      <>
        <PageTitle title={t.failedTitle} />
        <Notification language={frame.language} tone="danger" title={t.failed} announce>
          <p>{t.requestId(request.id)}</p>
          {typed.length > 0 && <p>{t.failedKept}</p>}
        </Notification>
        {fields !== null && typed.length > 0 ? (
          <Card title={t.youWrote}>
            <dl className="facts">
              {typed.map(([name, values]) => (
                <div key={name}>
                  <dd className="prewrapped">{values.join(', ')}</dd>
                </div>
              ))}
            </dl>
            <form method="post" action={request.url}>
              <KeptFields fields={fields} path={request.url} token={frame.token} />
              <Button variant="primary" icon="send">
                {t.sendAgain}
              </Button>
            </form>
          </Card>
        ) : (
          <LinkButton href="/" variant="primary">
            {t.toFront}
          </LinkButton>
        )}
      </>
    ),
  };
  return sendView(request, reply, program, frame, view, 500);
}

/** What was written, to be read and copied. */
function Words({ words, title, lead }: { words: readonly string[]; title: string; lead?: string }) {
  if (words.length === 0) return null;
  return (
    <Card title={title}>
      {lead !== undefined && <p>{lead}</p>}
      {words.map((value) => (
        <p key={value} className="prewrapped">
          {value}
        </p>
      ))}
    </Card>
  );
}

/** The view with those words of a form before it that it has no place for any more. */
export function withLostWords(view: View, fields: Fields, language: Language): View {
  const markup = renderToStaticMarkup(view.body);
  const lost = wordsIn(fields).filter((words) => !markup.includes(asMarkup(words)));
  if (lost.length === 0) return view;
  const t = frameTexts[language];
  return {
    ...view,
    body: (
      <>
        <Words words={lost} title={t.youWrote} lead={t.youWroteHere} />
        {view.body}
      </>
    ),
  };
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const asMarkup = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** The session has ended and nobody is known for whom to keep the post: its writer has it before them, to copy. */
export function sendSessionEnded(
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  fields: Fields,
): FastifyReply {
  const frame = frameFor(request, program, null);
  const t = frameTexts[frame.language];
  const path = request.url.split('?', 1)[0] ?? '/';
  const view: View = {
    title: t.endedTitle,
    width: 'narrow',
    body: (
      <>
        <PageTitle title={t.endedTitle} lead={t.endedNotKept} />
        <LinkButton href={`/sign-in?return=${encodeURIComponent(path)}`} variant="primary" icon="lock">
          {t.signInAgain}
        </LinkButton>
        <Words words={wordsIn(fields)} title={t.youWrote} />
      </>
    ),
  };
  return sendView(request, reply, program, frame, view, 401);
}

/** A request that is refused before anything is done with it. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  frame: Frame,
  status: number,
  why: 'refusedElsewhere' | 'tooLarge' | 'badRequest',
): FastifyReply {
  const t = frameTexts[frame.language];
  const view: View = {
    title: t.refusedTitle,
    width: 'narrow',
    body: (
      <>
        <PageTitle title={t.refusedTitle} lead={t[why]} />
        <LinkButton href="/" variant="primary">
          {t.toFront}
        </LinkButton>
      </>
    ),
  };
  return sendView(request, reply, program, frame, view, status);
}
