import type { Sex } from '../../../identity/identity-code.ts';
import type { DemoLanguage } from './given-names.ts';

const words = (list: string) => list.trim().split(/\s+/);

const estonian = words(`
  Tamm Saar Sepp Mägi Kask Kukk Rebane Ilves Pärn Koppel Lepik Oja Raudsepp Kuusk Luik Vaher Kallas Lepp Puusepp
  Kütt Rand Laas Nõmm Põld Kivi Kangur Roos Teder Org Mets Raud Lind Varik Sild Aas Aru Eller Hein Hunt Jõgi
  Järv Kaasik Kadak Kärner Käär Laan Lõhmus Maasik Mänd Männik Niit Nurk Nurm Otsa Paju Palm Parts Peterson Piir
  Pihlak Pukk Põder Raja Rätsep Saks Salu Sarapuu Soosaar Susi Toome Toots Tuisk Uibo Unt Vaino Vares Veski Viik
  Võsu Ots Kruus Tõnisson Jürgenson Karu Käsper Lepasaar Ojaste Pajula Rosin Sikk Suvi Tiik Treial Vilu Väli Õunap
  Allik Heinsaar Kaljula Kasemets Kuresoo Künnap Leppik Lillemets Luts Metsaorg Mõttus Nõlvak Orav Pedak Pärnamägi
  Rannamäe Sinijärv Toomsalu Urb Vahtra Viirmaa Kalmus Soo Kivistik Hallik Tihane Kiisk Särg Pääsuke Kurg Tooming
  Toompuu Kadarik Kuslap Ploom Kirss Vaarikas Murakas Heinmaa Nurmsalu Liivak Kruusamäe Savisaar Paekivi Rohtla
  Linnamägi Kõrve Jalakas Saarepera Ristikivi Varjun Aasmäe Tammsalu Kuusemets Lepamaa Kasesalu Haavapuu Sooväli`);

// The masculine form; the feminine adds an a, or turns -ski into -skaja.
const russian = words(`
  Ivanov Smirnov Kuznetsov Vassiljev Petrov Volkov Fjodorov Mihhailov Pavlov Andrejev Morozov Lebedev Sokolov
  Romanov Vinogradov Orlov Belov Nikitin Zaitsev Tarassov Komarov Gussev Kisseljov Sorokin Frolov Žukov Kozlov
  Bogdanov Medvedev Antonov Belkin Golubev Sidorov Filatov Krõlov Maslov Loginov Bõkov Rõbakov Gromov Kalinin
  Ovtšinnikov Panov Šubin Veselov Baranov Titov Kudrjavtsev Dmitrijev Grišin Larin Ussov Ponomarjov Sobolev
  Vorontsov Bereznjakov Zimin Osipov Tihhomirov Poljakov Lesnitski Gorski Beresovski`);

export interface Surname {
  of(sex: Sex): string;
}

const feminine = (name: string) => (name.endsWith('ski') ? `${name.slice(0, -1)}aja` : `${name}a`);

export const surnames: Readonly<Record<DemoLanguage, readonly Surname[]>> = {
  et: estonian.map((name) => ({ of: () => name })),
  ru: russian.map((name) => ({ of: (sex) => (sex === 'female' ? feminine(name) : name) })),
};
