import { ruleLeads, ruleQuestions, rules as rulesTexts } from '../../../i18n/rules/page.ts';
import { type AnyPublicPage, definePublicPage } from '../../registry/page.ts';
import { Card, Columns, PageTitle } from '../../ui/index.ts';
import { noQuery } from '../params.ts';
import type { RuleQuestion, Topic } from './definition.ts';
import { choicePath } from './question-page.tsx';

const topics: readonly Topic[] = ['start', 'left', 'due', 'pay'];

/** Which question to ask. */
export function choicePage(questions: readonly RuleQuestion[]): AnyPublicPage {
  return definePublicPage({
    path: choicePath,
    access: 'everyone',
    audit: 'none',
    query: noQuery,
    load: () => ({}),
    view(_data, { language }) {
      const t = rulesTexts[language];
      return {
        title: t.title,
        body: (
          <>
            <PageTitle title={t.title} lead={t.lead} />
            <Columns least="wide">
              {topics.map((topic) => (
                <Card key={topic} title={t[topic]}>
                  <ul className="plain-list">
                    {questions
                      .filter((question) => question.topic === topic)
                      .map(({ name, path }) => (
                        <li key={name}>
                          <a className="rule-choice" href={path}>
                            {ruleQuestions[language][name]}
                          </a>
                          <span className="quiet">{ruleLeads[language][name]}</span>
                        </li>
                      ))}
                  </ul>
                </Card>
              ))}
            </Columns>
          </>
        ),
      };
    },
  });
}
