import { signIn } from '../../i18n/account/sign-in.ts';
import { demo as demoTexts } from '../../i18n/demo.ts';
import { frame as frameTexts } from '../../i18n/frame.ts';
import type { Frame, View } from '../registry/page.ts';
import { Avatar, Button, PageTitle } from '../ui/index.ts';
import type { DemoChoice } from './program.ts';

/** The demonstration's sign-in: one invented person of each role. */
export function demoChoiceView(frame: Frame, uid: string, people: readonly DemoChoice[]): View {
  const t = signIn[frame.language];
  const roles = frameTexts[frame.language];
  const roleOf = (role: string) => roles[(role in roles ? role : 'noRole') as 'noRole'];
  const action = `/demo-tara/choose/${uid}`;
  return {
    title: t.chooseTitle,
    width: 'narrow',
    body: (
      <>
        <PageTitle title={t.chooseTitle} lead={t.chooseLead} />
        <form method="post" action={action}>
          <ul className="choices">
            {people.map((person) => (
              <li key={person.subject}>
                <button className="choice-card" type="submit" name="subject" value={person.subject}>
                  <Avatar name={person.name} large />
                  <span className="choice-card__text">
                    <span className="choice-card__title">{person.name}</span>
                    <span className="choice-card__note">
                      {person.role.split('+').map(roleOf).join(' + ')}
                      {person.organisation === '' ? '' : ` · ${person.organisation}`}
                    </span>
                    <span>{demoTexts[frame.language][person.key]}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </form>
        <form method="post" action={action}>
          <Button variant="quiet">{t.cancel}</Button>
        </form>
      </>
    ),
  };
}
