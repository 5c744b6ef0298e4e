import { openCountry } from '/work/main/bench/pages/country.ts';
const c = await openCountry(Number(process.argv[2]), (l) => console.log(new Date().toISOString(), l));
console.log((await c.truth.query("select count(*) from families")).rows);
await c.stop();
