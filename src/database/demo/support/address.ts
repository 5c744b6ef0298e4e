import type { Municipality } from '../places.ts';
import type { Random } from '../random.ts';

const streets =
  `Kase Kuuse Tamme Vahtra Pihlaka Lepa Sireli Aia Pargi Metsa Kooli Jaama Uus Vana Ranna Jõe Mäe Põllu
  Lille Roosi Õuna Kirsi Toominga Pärna Saare Karja Veski Nurme Kesk Põhja Lõuna Ida Lääne Kalda Oja Luha Ristiku`
    .trim()
    .split(/\s+/);
const farms =
  `Männiku Kuusiku Uustalu Vanatalu Mäeotsa Jõeääre Saueaugu Lepiku Kasemäe Pärtli Tooma Jaagu Nurga
  Sepa Kõrtsi Oru Allika Kivimäe Rehe Sooääre Toome Põlluääre`
    .trim()
    .split(/\s+/);

/** A postal address that reads like one of the place; no such house is meant. */
export function addressOf(home: Municipality, random: Random): string {
  const inTown = home.name.endsWith('linn') || home.name === 'Tallinn';
  if (!inTown && random.chance(0.55)) return `${random.pick(farms)} talu, ${home.name}`;
  const house = random.whole(1, 64);
  const flat = random.chance(inTown ? 0.75 : 0.3) ? `–${random.whole(1, 60)}` : '';
  return `${random.pick(streets)} tn ${house}${flat}, ${home.name}`;
}
