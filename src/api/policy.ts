/** What a page may load and run: only what this server itself sends (ASVS V3.4.3). */
type Directives = Readonly<Record<string, string[]>>

const self = ["'self'"]
const none = ["'none'"]

/** No script in a page's text, no foreign host, no frame around us. `inlineStyle` is for the staff application, whose components write style elements. */
export function policyFor({ secure, inlineStyle = false }: { secure: boolean; inlineStyle?: boolean }): Directives {
  return {
    defaultSrc: self,
    scriptSrc: self,
    styleSrc: inlineStyle ? [...self, "'unsafe-inline'"] : self,
    imgSrc: [...self, 'data:', 'blob:'],
    fontSrc: self,
    connectSrc: self,
    objectSrc: none,
    baseUri: none,
    formAction: self,
    frameAncestors: none,
    ...(secure ? { upgradeInsecureRequests: [] } : {}),
  }
}

/** The same as the text of a header. */
export const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), ...sources].join(' '))
    .join('; ')
