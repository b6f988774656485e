/**
 * The years of the longest period. They stand apart from the table of bounds, which lists them, so that a program that
 * only computes dates takes no more than it needs.
 */
export const mostPeriodYears = 200;
