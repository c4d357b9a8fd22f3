/** How many corrections are taken over, at how many the text was last downloaded (null: never), and whether an earlier check left some unsaved. */
export type Taken = { readonly taken: number; readonly keptAt: number | null; readonly carried: boolean }

/** Whether corrections would be lost with the page: also where one was taken back after the download. */
export const isUnsaved = ({ taken, keptAt, carried }: Taken): boolean => (keptAt === null ? carried || taken > 0 : taken !== keptAt)
