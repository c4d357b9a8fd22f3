import { useSession } from '../../app/session-context.ts'
import { PersonAccount } from './person-account.tsx'
import { PersonGrant } from './person-grant.tsx'
import { PersonMove } from './person-move.tsx'
import { PersonPosts } from './person-posts.tsx'
import type { PersonProps } from './person-props.ts'
import { holds } from './sections.ts'
import { Refusal } from './told.tsx'

/** What this administrator may do for one person: the system administrator the person and the account, the security administrator the posts. */
export function PersonPanel(props: PersonProps) {
  const session = useSession()
  return (
    <div className="setting-edit">
      <Refusal sending={props.sending} />
      {holds(session, 'securityAdmin') ? (
        <>
          <PersonPosts {...props} />
          <PersonGrant {...props} />
        </>
      ) : null}
      {holds(session, 'systemAdmin') ? (
        <>
          <PersonAccount {...props} />
          <PersonMove {...props} />
        </>
      ) : null}
    </div>
  )
}
