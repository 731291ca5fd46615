import type { Finding, Place } from "../../domain/findings/index";

/**
 * What tells a finding again after rows were inserted, sheets renamed and figures changed.
 *
 * `place` stands for check, project, indicator row and quoted words, their numbers left out: it is the same finding.
 * `figures` stands for its numbers: while they are the same too, what was accepted stays accepted.
 */
export interface Fingerprint {
  readonly place: string;
  readonly figures: string;
}

/** Names of what a finding's place counts: a number moves when something is inserted before it, a name does not. */
export interface PlaceNames {
  /** Title of the project that the place is in. */
  readonly projectTitle: (place: Place) => string;
  /** Name of the project's indicator in the place's row. */
  readonly indicatorName: (place: Place) => string;
}

/** Parameters that point somewhere else: they change when rows or projects are inserted, the finding does not. */
const POINTERS: ReadonlySet<string> = new Set(["before", "twin", "shareRow", "otherRow", "otherProject", "projects", "missing", "other"]);

/** Parameters that say which of several findings at one place it is. */
const KINDS = ["case", "label", "category", "factor", "component"] as const;

const NUMBERS = /\d+(?:\.\d+)?/g;
const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b-\u200d\ufeff]/g, "").replace(/(?<=\d),(?=\d{3})/g, "");
const withoutNumbers = (text: string): string => plain(text).replace(NUMBERS, "#");
const numbersOf = (text: string): string => (plain(text).match(NUMBERS) ?? []).join(" ");

/** The fingerprint of a finding. */
export function fingerprintOf(finding: Finding, names: PlaceNames): Fingerprint {
  const { check, place, parameters, stated, expected, difference, unit } = finding;
  const project = place.project === null ? "" : withoutNumbers(names.projectTitle(place));
  const indicator = place.project === null || place.indicator === null ? "" : withoutNumbers(names.indicatorName(place));
  const words = [check, project, indicator, withoutNumbers(place.text), ...KINDS.map((name) => withoutNumbers(String(parameters[name] ?? "")))];
  const own = Object.entries(parameters).filter(([name]) => !POINTERS.has(name)).map(([name, value]) => `${name}=${numbersOf(String(value))}`).sort();
  return { place: hashOf(words.join("\u0001")), figures: hashOf([numbersOf(place.text), stated, expected, difference, unit, ...own].join("\u0001")) };
}

/** 48 bits in twelve hexadecimal digits: two FNV-1a hashes with different beginnings. */
export function hashOf(text: string): string {
  const part = (seed: number): string => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(Math.imul(hash ^ (text.charCodeAt(at) & 0xff), 0x01000193) ^ (text.charCodeAt(at) >>> 8), 0x01000193);
    return ((hash ^ (hash >>> 24)) & 0xffffff).toString(16).padStart(6, "0");
  };
  return part(0x811c9dc5) + part(0x2f0b4c47);
}
