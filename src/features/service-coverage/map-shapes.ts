import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../platform/project-folder.ts';

/** A place on the earth, in degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** An area of the map, drawn. */
export interface Shape {
  readonly ehak: string;
  readonly name: string;
  /** As an SVG path says it, in the map's own measure. */
  readonly path: string;
  /** Its middle, from which distances are reckoned. */
  readonly middle: Point;
}

export interface MapShapes {
  readonly counties: readonly Shape[];
  readonly municipalities: readonly Shape[];
}

export const mapWidth = 800;
export const mapHeight = 530;

type Arc = readonly (readonly [number, number])[];
type Rings = readonly (readonly number[])[];
type Geometry = { readonly properties: { readonly ehak: string; readonly name: string } } & (
  | { readonly type: 'Polygon'; readonly arcs: Rings }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly Rings[] }
);

interface Topology {
  readonly arcs: readonly Arc[];
  readonly transform: { readonly scale: [number, number]; readonly translate: [number, number] };
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}

let read: MapShapes | undefined;

/** Estonia's counties and municipalities (data/README.md names their source); read once. */
export function mapShapes(): MapShapes {
  read ??= {
    counties: shapesIn('ee-counties.topo.json'),
    municipalities: shapesIn('ee-municipalities.topo.json'),
  };
  return read;
}

function shapesIn(file: string): Shape[] {
  const topology = JSON.parse(readFileSync(join(projectFolder, 'data', file), 'utf8')) as Topology;
  const arcs = topology.arcs.map((arc) => decoded(arc, topology.transform));
  return Object.values(topology.objects)
    .flatMap(({ geometries }) => geometries)
    .map((geometry) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
      const rings = polygons.flat().map((ring) => joined(ring, arcs));
      return { ...geometry.properties, path: rings.map(pathOf).join(''), middle: middleOf(rings) };
    });
}

/** Arcs hold whole numbers, each the step from the one before. */
function decoded(arc: Arc, { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return { longitude: x * scale[0] + translate[0], latitude: y * scale[1] + translate[1] };
  });
}

/** A ring goes along its arcs; a number below nought says which is gone along backwards. */
function joined(ring: readonly number[], arcs: readonly Point[][]): Point[] {
  return ring.flatMap((index, at) => {
    const arc = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
    return at === 0 ? arc : arc.slice(1);
  });
}

let successors: ReadonlyMap<string, string> | undefined;

/** Into which municipality another was joined since the map was drawn. */
export function successorOf(ehak: string): string | undefined {
  if (successors === undefined) {
    const [header = '', ...lines] = readFileSync(join(projectFolder, 'data', 'municipalities.csv'), 'utf8')
      .trim()
      .split(/\r?\n/);
    const [own, into] = ['ehak_2018', 'successor_ehak'].map((name) => header.split(',').indexOf(name));
    successors = new Map(
      lines.flatMap((line): [string, string][] => {
        const fields = line.split(',');
        const [code, joined] = [fields[own ?? -1] ?? '', fields[into ?? -1] ?? ''];
        return joined === '' ? [] : [[code, joined]];
      }),
    );
  }
  return successors.get(ehak);
}

const west = 21.7;
const north = 59.75;
/** How much shorter a degree of longitude is than one of latitude, in the middle of Estonia. */
const squeeze = Math.cos((58.6 * Math.PI) / 180);
const unit = mapHeight / (north - 57.45);

/** Where a place stands on the map. */
export const onMap = ({ longitude, latitude }: Point): { readonly x: number; readonly y: number } => ({
  x: (longitude - west) * squeeze * unit,
  y: (north - latitude) * unit,
});

const pathOf = (ring: readonly Point[]): string => {
  const places = ring.map((point) => {
    const { x, y } = onMap(point);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${places.join('L')}Z`;
};

/** The middle of the largest ring: of a municipality with islands, that of its mainland. */
function middleOf(rings: readonly (readonly Point[])[]): Point {
  let largest: Point = { longitude: 0, latitude: 0 };
  let most = -1;
  for (const ring of rings) {
    let [area, longitude, latitude] = [0, 0, 0];
    for (const [at, a] of ring.entries()) {
      const b = ring[(at + 1) % ring.length] ?? a;
      const cross = a.longitude * b.latitude - b.longitude * a.latitude;
      area += cross;
      longitude += (a.longitude + b.longitude) * cross;
      latitude += (a.latitude + b.latitude) * cross;
    }
    if (Math.abs(area) <= most) continue;
    most = Math.abs(area);
    largest = { longitude: longitude / (3 * area), latitude: latitude / (3 * area) };
  }
  return largest;
}

const earthKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies, in whole kilometres. */
export function kilometresBetween(a: Point, b: Point): number {
  const x = radians(b.longitude - a.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2));
  const y = radians(b.latitude - a.latitude);
  return Math.round(Math.hypot(x, y) * earthKm);
}
