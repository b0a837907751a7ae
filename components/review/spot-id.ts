/** The id of a place on the page. */
export function spotId(place: string): string {
  return `spot-${place}`;
}
