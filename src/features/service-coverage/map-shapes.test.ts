import { describe, expect, test } from 'vitest';
import { kilometresBetween, mapHeight, mapShapes, mapWidth, onMap } from './map-shapes.ts';

describe('the map of Estonia', () => {
  const { counties, municipalities } = mapShapes();

  test('has every county and municipality, each drawn within the map', () => {
    expect(counties).toHaveLength(15);
    expect(municipalities).toHaveLength(79);
    for (const { name, path, middle } of [...counties, ...municipalities]) {
      expect(path, name).toMatch(/^(M[\d. L]+Z)+$/);
      const { x, y } = onMap(middle);
      expect(x > 0 && x < mapWidth && y > 0 && y < mapHeight, name).toBe(true);
    }
  });

  test('has Tartu where it is, and it is some 160 kilometres to Tallinn', () => {
    const middleOf = (name: string) => municipalities.find((one) => one.name === name)?.middle;
    const [tartu, tallinn] = [middleOf('Tartu linn'), middleOf('Tallinn')];
    if (tartu === undefined || tallinn === undefined) throw new Error('the map has Tartu and Tallinn');
    expect(tartu.longitude).toBeCloseTo(26.7, 0);
    expect(tartu.latitude).toBeCloseTo(58.4, 0);
    const km = kilometresBetween(tartu, tallinn);
    expect(km > 145 && km < 180, String(km)).toBe(true);
  });
});
