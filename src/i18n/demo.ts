import { defineTexts } from './texts.ts';

/** What there is to see as each person of the demonstration, by the key that `demoPeople()` names. */
export const demo = defineTexts({
  supporter: {
    et: 'Täis päev: mitu peret, tähtajad täna ja sel nädalal, üks hiljaks jäänud ja üks vaikne pere.',
    ru: 'Полный день: много семей, сроки сегодня и на этой неделе, один пропущен и одна семья не отвечает.',
    en: 'A full day: many families, things due today and this week, one overdue and one family silent.',
  },
  secondSupporter: {
    et: 'Teise teenuseosutaja peretoetaja; tema perede hulgas on lapsendajapere, kes ei soovinud omavalitsuse kaasamist.',
    ru: 'Специалист другого поставщика; среди семей есть усыновители, не пожелавшие участия самоуправления.',
    en: 'A supporter of another provider; one of the families is adoptive and refused the municipality.',
  },
  narvaSupporter: {
    et: 'Peretoetaja Narvas; peredega räägitakse enamasti vene keeles.',
    ru: 'Специалист в Нарве; с семьями говорят в основном по-русски.',
    en: 'A supporter in Narva, where most families speak Russian.',
  },
  mentor: {
    et: 'Mentor, kes on ise kasuvanem olnud ja käib nüüd teiste perede kõrval.',
    ru: 'Ментор: сама приёмный родитель, теперь поддерживает другие семьи.',
    en: 'A mentor who has fostered herself and now stands beside other families.',
  },
  psychologist: {
    et: 'Psühholoog Narvas; nõustab enamasti vene keeles, tema märkmeid ei loe keegi teine.',
    ru: 'Психолог в Нарве, консультирует в основном по-русски; её записи не читает никто другой.',
    en: 'A psychologist in Narva, mostly in Russian; nobody else reads the notes.',
  },
  supervisor: {
    et: 'Superviisor, kes toetab vanemaid individuaalsel supervisioonil.',
    ru: 'Супервизор: индивидуальная супервизия для родителей.',
    en: 'A supervisor who gives parents individual supervision.',
  },
  groupLeader: {
    et: 'Tugigrupi juht, kes võtab telefoniga osalejad kirja ja näeb ainult eesnimesid.',
    ru: 'Ведущая группы поддержки: отмечает участников в телефоне, видит только имена.',
    en: 'A support group facilitator who calls the roll on a phone and sees first names only.',
  },
  manager: {
    et: 'Teenuseosutaja projektijuht, kes näeb kõiki oma ühingu peresid.',
    ru: 'Руководитель проекта поставщика: видит все его семьи.',
    en: 'A provider’s project manager, who sees all its families.',
  },
  childProtection: {
    et: 'Lastekaitsetöötaja, kelle linnas saab mitu peret peretuge.',
    ru: 'Работник по защите детей: в городе несколько семей с поддержкой.',
    en: 'A child protection worker whose city has several families on support.',
  },
  officer: {
    et: 'Sotsiaalkindlustusameti ametnik, kes näeb kogu riiki.',
    ru: 'Чиновник Департамента социального страхования: видит всю страну.',
    en: 'An officer of the Social Insurance Board, who sees the whole country.',
  },
  estonianParent: {
    et: 'Eestkostja, kelle pere saab kohanemise ajal peretuge.',
    ru: 'Родитель опекунской семьи на поддержке в период адаптации.',
    en: 'A parent of a guardian family on adaptation support.',
  },
  russianParent: {
    et: 'Venekeelne eestkostja Narvast, kelle pere saab vajaduspõhist peretuge.',
    ru: 'Родитель опекунской семьи из Нарвы на поддержке по потребности.',
    en: 'A Russian-speaking parent from Narva whose family has needs-based support.',
  },
  adoptiveParent: {
    et: 'Lapsendaja, kes ei soovinud kohaliku omavalitsuse kaasamist: omavalitsus ei näe perest midagi.',
    ru: 'Усыновитель, не пожелавший участия самоуправления: оно ничего о семье не видит.',
    en: 'An adoptive parent who refused the municipality: it sees nothing of the family.',
  },
  twoRoles: {
    et: 'Ühes ühingus peretoetaja, teises projektijuht: rolli saab vahetada.',
    ru: 'В одной организации специалист по поддержке, в другой руководитель проекта: роль можно сменить.',
    en: 'A supporter at one provider and project manager at another: the role can be changed.',
  },
  noRole: {
    et: 'Inimene, kellel siin rolli ei ole.',
    ru: 'Человек, у которого здесь нет роли.',
    en: 'A person who has no role here.',
  },
});
