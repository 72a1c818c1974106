import type { DeliveryZone } from "../terms/shop-terms.js";
import { foldText } from "../words/fold-text.js";
import type { Point } from "./order-price.js";

/** The first zone an address is in, by postal code, name of the place or distance; undefined where none fits. */
export function findZone(
  zones: readonly DeliveryZone[],
  address: string,
  point: Point | undefined = pointOf(address),
): DeliveryZone | undefined {
  const words = wordsOf(address);
  return zones.find((zone) => isIn(zone, words, point));
}

/** The words a zone is compared by: letters and digits, without case and accents. */
function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The point an address ends with, as locations are written: "Home (52.52000, 13.40500)" or the numbers alone. */
export function pointOf(address: string): Point | undefined {
  const match = /(-?\d{1,3}\.\d{3,8}), (-?\d{1,3}\.\d{3,8})\)?$/.exec(address.slice(-40));
  if (!match) return undefined;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

function isIn(zone: DeliveryZone, words: readonly string[], point: Point | undefined): boolean {
  const { postcodes, places, latitude, longitude, radiusMetres } = zone;
  const hasCircle = latitude !== null && longitude !== null && radiusMetres !== null;
  if (postcodes.length === 0 && places.length === 0 && !hasCircle) return true;
  if (hasCircle && point && metresBetween(point, { latitude, longitude }) <= radiusMetres) return true;
  return (
    postcodes.some((postcode) => hasPostcode(wordsOf(postcode).join(""), words)) ||
    places.some((place) => hasPlace(wordsOf(place), words))
  );
}

const isNumber = (word: string) => /^\d+$/.test(word);
/** Could be a postal code by its form: four digits or more, or letters first ("SW1A"). House numbers ("12b") are not. */
const isPostal = (word: string) => /^\d{4,}$/.test(word) || /^\p{L}{1,2}\d/u.test(word);

/** A postal code, or what it begins with. A number that an address begins with is the house's when there is another one. */
function hasPostcode(wanted: string, words: readonly string[]): boolean {
  const first = isNumber(words[0] ?? "") && words.slice(1).some(isPostal) ? 1 : 0;
  return words.some((word, at) => {
    if (at < first) return false;
    if (isPostal(word) && word.startsWith(wanted)) return true;
    // "101 Reykjavik": short ones only whole, and never as the house's number
    if (at > 0 && word === wanted) return true;
    return wanted.length > word.length && `${word}${words[at + 1] ?? ""}`.startsWith(wanted);
  });
}

function hasPlace(place: readonly string[], words: readonly string[]): boolean {
  if (place.length === 0) return false;
  return words.some((_, at) => place.every((word, i) => words[at + i] === word));
}

const earthRadius = 6_371_008.8;

/** Great-circle distance (haversine): off by half a percent at most, no matter for a delivery. */
function metresBetween(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const across = Math.sin((b - a) / 2) ** 2;
  const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(across + Math.cos(a) * Math.cos(b) * along)));
}
