/** The mark of the product, a balance within a square: never the national emblem, whose use the law reserves. */
export const emblem = (
  <svg className="emblem" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" focusable="false">
    <rect x="1.5" y="1.5" width="45" height="45" rx="8" />
    <path d="M24 10v27M15 37h18M11 16h26M11 16l-5 11h10zM37 16l-5 11h10z" />
  </svg>
)
