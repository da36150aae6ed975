/** Wordings are as like where they are in the same twentieth: a difference smaller than that is by a hair. */
export const likenessStep = ({ likeness }: { readonly likeness: number }): number => Math.round(likeness * 20)
