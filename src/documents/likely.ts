/** So many numbers of a sketch in common make a text worth comparing word by word; by chance two texts share none. */
export const ENOUGH = 4

/** So many of the likeliest are compared. */
export const COMPARED = 5
