import type { FastifyRequest, RouteGenericInterface } from 'fastify'
import type { Administrator } from '../../../office/administration/administer.ts'
import type { Office } from '../../../office/office.ts'
import type { SignIn } from '../../../office/sign-in/sign-in.ts'
import { asked } from '../../answer.ts'

/** What the routes of administration work with. */
export type AdministrationParts = { readonly office: Office; readonly signIn: SignIn }

/** A handler for an administrator: the actor with the address he acts from. */
export const administering = <R extends RouteGenericInterface>(act: (by: Administrator, request: FastifyRequest<R>) => Promise<unknown>) =>
  asked<R>((actor, request) => act({ ...actor, source: request.ip }, request))
