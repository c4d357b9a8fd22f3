import type { FastifyInstance } from 'fastify'
import { addPeople, type NewPerson } from '../../../office/administration/add-person.ts'
import { closePerson } from '../../../office/administration/close-person.ts'
import { clearFactors, invitePerson, resetPassword, seeAccount } from '../../../office/administration/invite-person.ts'
import { movePerson } from '../../../office/administration/move-person.ts'
import { seePeople } from '../../../office/administration/see-people.ts'
import { exactly, params } from '../../input.ts'
import { type AdministrationParts, administering } from './administering.ts'
import { field, pageOf, tags } from './parts.ts'

type At = { Params: { person: string } }
type Asked = { unit?: string; q?: string; page?: string; size?: string }

/** People of the directory: entered, transferred, closed, invited to open their account. None of it gives a right. */
export function peopleRoutes(app: FastifyInstance, house: AdministrationParts): void {
  const { office } = house
  const { code, personName, reason, page, size, words } = field
  app.get<{ Querystring: Asked }>(
    '/people',
    { schema: { tags, summary: '人员和他们的岗位', querystring: exactly({ unit: code, q: words, page, size }) } },
    administering(async (by, { query: { unit, q, ...rest } }) => seePeople(office, by, { unit, q: q?.trim(), ...pageOf(rest) })),
  )
  const one = exactly({ name: personName, unit: code }, 'name', 'unit')
  app.post<{ Body: { people: readonly NewPerson[]; reason: string } }>(
    '/people',
    {
      schema: {
        tags,
        summary: '登记人员，一人或一份名单',
        body: exactly({ people: { type: 'array', minItems: 1, maxItems: 500, items: one }, reason }, 'people', 'reason'),
      },
    },
    administering((by, { body }) => addPeople(office, by, body)),
  )
  app.post<At & { Body: { unit: string; reason: string } }>(
    '/people/:person/move',
    { schema: { tags, summary: '人员调动', ...params('person'), body: exactly({ unit: code, reason }, 'unit', 'reason') } },
    administering((by, { params: { person }, body }) => movePerson(house, by, { person, ...body })),
  )
  app.post<At & { Body: { reason: string } }>(
    '/people/:person/close',
    { schema: { tags, summary: '停用人员，岗位即时终止', ...params('person'), body: exactly({ reason }, 'reason') } },
    administering((by, { params: { person }, body }) => closePerson(house, by, { person, ...body })),
  )
  accountRoutes(app, house)
}

/** The accounts of people: every link is good once and opens nothing without its holder's own password. */
function accountRoutes(app: FastifyInstance, house: AdministrationParts): void {
  app.get<At>(
    '/people/:person/account',
    { schema: { tags, summary: '账号状态', ...params('person') } },
    administering((by, { params: { person } }) => seeAccount(house, by, person)),
  )
  app.post<At & { Body: { account: string } }>(
    '/people/:person/invite',
    { schema: { tags, summary: '开通账号：生成一次性激活链接', ...params('person'), body: exactly({ account: field.name }, 'account') } },
    administering((by, { params: { person }, body: { account } }) => invitePerson(house, by, { person, account })),
  )
  for (const [path, summary, act] of [
    ['reset-link', '重设密码：生成一次性链接', resetPassword],
    ['clear-factors', '清除第二因素：生成一次性链接', clearFactors],
  ] as const)
    app.post<At>(
      `/people/:person/${path}`,
      { schema: { tags, summary, ...params('person'), body: exactly({}) } },
      administering((by, { params: { person } }) => act(house, by, person)),
    )
}
