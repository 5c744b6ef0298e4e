import type { FastifyReply, FastifyRequest } from 'fastify';
import { frame as frameTexts } from '../../i18n/frame.ts';
import { type Fields, typedFields } from '../registry/fields.ts';
import type { Frame, View } from '../registry/page.ts';
import { Button, Card, LinkButton, Notification, PageTitle } from '../ui/index.ts';
import { frameFor, sendView } from './answer.tsx';
import type { Program } from './program.ts';

/** Hidden or not there: one answer, the same to the letter. */
export function sendNothingThere(
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  frame: Frame,
): FastifyReply {
  const t = frameTexts[frame.language];
  const view: View = {
    title: t.notThereTitle,
    width: 'narrow',
    body: (
      <>
        <PageTitle title={t.notThereTitle} lead={t.notThere} />
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

/** What was typed, to be read and copied: names of fields say nothing to people, so only the words stand. */
function Typed({ fields, title }: { readonly fields: Fields; readonly title: string }) {
  const words = Object.values(typedFields(fields))
    .flat()
    .filter((value) => value !== '');
  if (words.length === 0) return null;
  return (
    <Card title={title}>
      {words.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two fields may hold the same words
        <p key={`${index}${value}`} className="prewrapped">
          {value}
        </p>
      ))}
    </Card>
  );
}

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
        <Typed fields={fields} title={t.youWrote} />
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
