import { signInProblemTexts } from '../../i18n/account/identity.ts';
import { signIn } from '../../i18n/account/sign-in.ts';
import { frame as frameTexts } from '../../i18n/frame.ts';
import type { SignInProblem } from '../../identity/sign-in-problem.ts';
import type { Frame, View } from '../registry/page.ts';
import { ButtonRow, LinkButton, Notification, PageTitle } from '../ui/index.ts';

/** Why signing in did not end in a session, and what to do. */
export function signInProblemView(frame: Frame, problem: SignInProblem, requestId: string): View {
  const t = signIn[frame.language];
  const returning = frame.url.pathname === '/sign-in' ? frame.url.search : '';
  return {
    title: t.notDone,
    width: 'narrow',
    body: (
      <>
        <PageTitle title={t.notDone} />
        <Notification
          language={frame.language}
          tone={problem.code === 'cancelled' ? 'info' : 'warning'}
          title={signInProblemTexts[frame.language][problem.code]}
        >
          {problem.code !== 'cancelled' && <p>{frameTexts[frame.language].requestId(requestId)}</p>}
        </Notification>
        <ButtonRow>
          <LinkButton href={`/sign-in${returning}`} variant="primary" icon="lock">
            {t.again}
          </LinkButton>
          <LinkButton href="/">{t.front}</LinkButton>
        </ButtonRow>
      </>
    ),
  };
}
