import type { Sex } from '../../../identity/identity-code.ts';

export type DemoLanguage = 'et' | 'ru';

/** A given name as documents write it, and as the notes of its language bend it. */
export interface GivenName {
  /** As in documents: Latin letters. */
  readonly written: string;
  readonly sex: Sex;
  readonly nom: string;
  readonly gen: string;
  /** Dative and instrumental are Russian's; Estonian forms them from the genitive. */
  readonly dat: string;
  readonly ins: string;
}

/** Names with their genitive where it is another word: `Liis/Liisi`. */
function estonian(sex: Sex, list: string): GivenName[] {
  return list.split(/\s+/).map((entry) => {
    const [nom = '', gen = nom] = entry.split('/');
    return { written: nom, sex, nom, gen, dat: `${gen}le`, ins: `${gen}ga` };
  });
}

/** The genitive, dative and instrumental of a Russian name of the regular kinds. */
export function russianForms(nom: string): [gen: string, dat: string, ins: string] {
  const stem = nom.slice(0, -1);
  if (nom.endsWith('ия')) return [`${stem}и`, `${stem}и`, `${stem}ей`];
  if (nom.endsWith('я')) return [`${stem}и`, `${stem}е`, `${stem}ей`];
  if (nom.endsWith('а')) return [`${stem}${/[гкхжчшщ]$/.test(stem) ? 'и' : 'ы'}`, `${stem}е`, `${stem}ой`];
  if (nom.endsWith('й') || nom.endsWith('ь')) return [`${stem}я`, `${stem}ю`, `${stem}ем`];
  return [`${nom}а`, `${nom}у`, `${nom}ом`];
}

/** Names in both scripts: `Irina/Ирина`. */
function russian(sex: Sex, list: string): GivenName[] {
  return list.split(/\s+/).map((entry) => {
    const [written = '', nom = ''] = entry.split('/');
    const [gen, dat, ins] = russianForms(nom);
    return { written, sex, nom, gen, dat, ins };
  });
}

interface Names {
  readonly adults: Readonly<Record<Sex, readonly GivenName[]>>;
  readonly children: Readonly<Record<Sex, readonly GivenName[]>>;
}

export const givenNames: Readonly<Record<DemoLanguage, Names>> = {
  et: {
    adults: {
      female: estonian(
        'female',
        `Tiina Anne Sirje Kersti Piret/Pireti Katrin/Katrini Kristi Triin/Triinu Liis/Liisi Kadri Merle Ülle Riina
        Eve Marika Helen/Heleni Kaire Külli Signe Ene Maarika Airi Eha Heli Kaja Leelo Reet/Reeda Silvi Terje Urve
        Viive Aive Birgit/Birgiti Evelin/Evelini Jaanika Karin/Karini Lea Margit/Margiti Pille Ragne Siiri Tuuli
        Kairi Õnne Maire Tiiu Imbi Moonika Egle Annika Maris/Marise Kätlin/Kätlini Angela Inga Kristel/Kristeli`,
      ),
      male: estonian(
        'male',
        `Margus/Marguse Toomas/Toomase Andres/Andrese Priit/Priidu Urmas/Urmase Jaan/Jaani Peeter/Peetri Rein/Reinu
        Tõnu Ants/Antsu Meelis/Meelise Aivar/Aivari Marko Indrek/Indreku Kalev/Kalevi Raivo Taavi Siim/Siimu Tarmo
        Ülo Ivo Jüri Mati Heiki Tanel/Taneli Erki Lauri Kaido Veiko Janek/Janeki Marek/Mareki Alar/Alari Enn/Ennu
        Hannes/Hannese Ott/Oti Rain/Raini Sven/Sveni Viljar/Viljari Aare Arvo Guido Kaarel/Kaarli Madis/Madise
        Rauno Risto Tõnis/Tõnise Vahur/Vahuri Olev/Olevi`,
      ),
    },
    children: {
      female: estonian(
        'female',
        `Mia Emma Lisandra Liisa Marta Hanna Elisabeth/Elisabethi Laura Anna Eliise Maria Kertu Grete Mirtel/Mirteli
        Loore Saskia Johanna Nora Lenna Emili Adeele Helena Aurora Rosanna Teele Pihla Säde Kirke Merili
        Annabel/Annabeli Elsa Kaisa Heidi Iris/Irise Brita Marleen/Marleeni Karoliina Susanna Melissa Eliisabet/Eliisabeti
        Katariina Luise Mari Sandra Triinu Getter/Getteri Keitlin/Keitlini Anete`,
      ),
      male: estonian(
        'male',
        `Rasmus/Rasmuse Oliver/Oliveri Robin/Robini Markus/Markuse Karl/Karli Hugo Sebastian/Sebastiani
        Kaspar/Kaspari Henri Mattias/Mattiase Jakob/Jakobi Romet/Rometi Kevin/Kevini Martin/Martini Artur/Arturi
        Oskar/Oskari Joosep/Joosepi Mihkel/Mihkli Gregor/Gregori Kristofer/Kristoferi Ralf/Ralfi Hendrik/Hendriku
        Tristan/Tristani Kaur/Kauri Albert/Alberti Johannes/Johannese Uku Marten/Marteni Kenneth/Kennethi
        Tauri Sander/Sanderi Trevor/Trevori Mart/Mardi Egert/Egerti Jasper/Jasperi Theodor/Theodori Simon/Simoni
        Ken/Keni Kristjan/Kristjani Rico Steven/Steveni Villem/Villemi Raimond/Raimondi Erik/Eriku`,
      ),
    },
  },
  ru: {
    adults: {
      female: russian(
        'female',
        `Irina/Ирина Svetlana/Светлана Natalja/Наталья Jelena/Елена Olga/Ольга Tatjana/Татьяна Marina/Марина
        Ljudmila/Людмила Galina/Галина Viktoria/Виктория Anna/Анна Oksana/Оксана Julia/Юлия Jekaterina/Екатерина
        Larissa/Лариса Valentina/Валентина Alla/Алла Inna/Инна Vera/Вера Nina/Нина Žanna/Жанна Veronika/Вероника
        Jevgenia/Евгения Nadežda/Надежда Raissa/Раиса`,
      ),
      male: russian(
        'male',
        `Sergei/Сергей Aleksandr/Александр Andrei/Андрей Dmitri/Дмитрий Vladimir/Владимир Igor/Игорь Oleg/Олег
        Viktor/Виктор Aleksei/Алексей Juri/Юрий Mihhail/Михаил Nikolai/Николай Vadim/Вадим Roman/Роман
        Maksim/Максим Valeri/Валерий Konstantin/Константин Stanislav/Станислав Vitali/Виталий Anatoli/Анатолий
        Denis/Денис Artur/Артур`,
      ),
    },
    children: {
      female: russian(
        'female',
        `Anastassia/Анастасия Darja/Дарья Sofia/София Alissa/Алиса Milana/Милана Polina/Полина Varvara/Варвара
        Ksenia/Ксения Arina/Арина Valeria/Валерия Uljana/Ульяна Diana/Диана Karina/Карина Vassilissa/Василиса
        Elina/Элина Kira/Кира Margarita/Маргарита Alina/Алина Jekaterina/Екатерина Veronika/Вероника`,
      ),
      male: russian(
        'male',
        `Artjom/Артём Maksim/Максим Daniil/Даниил Kirill/Кирилл Nikita/Никита Matvei/Матвей Timofei/Тимофей
        Jegor/Егор Ivan/Иван Mark/Марк Gleb/Глеб Roman/Роман Aleksei/Алексей Stepan/Степан Fjodor/Фёдор
        David/Давид Timur/Тимур Bogdan/Богдан Semjon/Семён Artur/Артур`,
      ),
    },
  },
};
