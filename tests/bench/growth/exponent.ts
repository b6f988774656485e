/** The slope of a line through the logarithms: the power with which a cost grows. */
export function exponentOf(sizes: readonly number[], costs: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), costs.map(Math.log)] as [number[], number[]];
  const mean = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const rise = x.reduce((sum, one, index) => sum + (one - meanX) * ((y[index] as number) - meanY), 0);
  return rise / x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
}
