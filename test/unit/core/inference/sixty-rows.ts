/** Sixty rows by formula, so that scipy and statsmodels can be given the very same ones (see the tests that use them). */
export const sixtyRows = Array.from({ length: 60 }, (_, i) => {
  const score = (((i * 37) % 101) / 101) * 0.9 + 0.05;
  const other = Math.round(((((i * 53 + 11) % 97) / 97) * 0.5 + score * 0.5) * 100) / 100;
  return { label: ((i * 29 + 7) % 83) / 83 < score * 0.7 + 0.15, score, other, weight: 1 + (i % 3) };
});
