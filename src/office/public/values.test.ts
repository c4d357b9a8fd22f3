import { expect, test } from 'vitest'
import { computed, date, longText, text } from '../../kernel/field.ts'
import { parties } from '../../kernel/party.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { registers } from '../../registers/index.ts'
import { publicFields, withoutSecrets } from '../../store/public/public-rows.ts'

test('a definition that lists secret fields for the portal still gives none of them away', () => {
  const fields = {
    day: date('日期'),
    name: text('姓名', { secret: 'personal' }),
    number: text('号码', { secret: 'sensitive' }),
    body: longText('正文'),
    people: parties('当事人'),
    greeting: computed('称呼', { of: 'text', from: ['name'], compute: ({ name }) => `${name}先生` }),
  }
  const careless = {
    id: 'careless',
    fields,
    portal: { shows: 'items', fields: Object.keys(fields), text: 'body', date: 'day', when: { test: 'filled', field: 'day' } },
  } as unknown as AnyRegister
  expect(publicFields(careless)).toEqual(['day', 'body', 'people'])
  expect(
    withoutSecrets(fields.people.fields, { kind: 'natural', name: '甲', idNumber: '1', phone: '2', gender: 'male', role: '申请人' }),
  ).toEqual({ kind: 'natural', gender: 'male', role: '申请人' })
})

test('no register of the house names a secret field or a person for the portal', () => {
  for (const register of registers) {
    const { portal, fields } = register
    if (portal.shows !== 'items') continue
    const named = [...portal.fields, portal.date, ...(portal.text ? [portal.text] : [])]
    expect(
      named.filter((name) => fields[name]?.secret !== undefined),
      register.id,
    ).toEqual([])
  }
})
