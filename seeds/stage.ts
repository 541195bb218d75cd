import type { MemberActor } from '@/lib/core/actor'
import type { Part } from '@/lib/core/claims/input'
import type { Outcome } from '@/lib/core/outcome'
import type { Moment } from '@/seeds/content'
import { sampleContent } from '@/seeds/sample-content'
import type { SampleWorld } from '@/seeds/world'

/** Something somebody does in the sample, through commands. */
export interface Step {
  at: Moment
  /** What is done, for the message when it is refused. */
  says: string
  play(stage: Stage): Promise<void>
}

/** A document that was imported: its parts as they were frozen. */
export interface StagedDocument {
  documentId: string
  revisionId: string
  workspace: string
  publishedOn: string
  parts: Record<Part, string>
}

/** What the steps so far have made, by the keys of the content. */
export interface Stage {
  world: SampleWorld
  members: Shelf<MemberActor>
  documents: Shelf<StagedDocument>
  /** Ids of claims. */
  claims: Shelf<string>
  /** Ids of decisions, by the claim's key: the last one. */
  decisions: Shelf<string>
  /** Ids of sources, by workspace and key: each workspace has its own. */
  sources: Map<string, string>
}

/** Things by key; asking for one that is not there is a mistake in the content, said in a sentence. */
export class Shelf<T> {
  readonly #noun: string
  readonly #things = new Map<string, T>()

  constructor(noun: string) {
    this.#noun = noun
  }

  put(key: string, thing: T): void {
    this.#things.set(key, thing)
  }

  take(key: string): T {
    const thing = this.#things.get(key)
    if (thing === undefined)
      throw new Error(`The sample names the ${this.#noun} “${key}” before there is one.`)
    return thing
  }
}

export function emptyStage(world: SampleWorld): Stage {
  return {
    world,
    members: new Shelf('member'),
    documents: new Shelf('document'),
    claims: new Shelf('claim'),
    decisions: new Shelf('decision'),
    sources: new Map(),
  }
}

/** Members are found by workspace and person: the same person has another role elsewhere. */
export const memberKey = (workspace: string, person: string) => `${workspace}/${person}`

/** The person as a member of the workspace that the document belongs to. */
export function actorFor(stage: Stage, document: string, person: string): MemberActor {
  return stage.members.take(memberKey(stage.documents.take(document).workspace, person))
}

/** The value of an outcome; a refusal stops the playing with its sentence. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.message} (${outcome.refusal.code})`)
  return outcome.value
}

/** The workspace that a claim belongs to, by the claim's key. */
export function workspaceOf(stage: Stage, claim: string): string {
  return stage.documents.take(documentOf(claim)).workspace
}

/** The person as a member of the workspace that the claim belongs to. */
export const claimActor = (stage: Stage, claim: string, person: string): MemberActor =>
  actorFor(stage, documentOf(claim), person)

function documentOf(key: string): string {
  const claim = sampleContent.claims.find((one) => one.key === key)
  if (claim === undefined) throw new Error(`The sample has no claim “${key}”.`)
  return claim.document
}

export function personNamed(key: string) {
  const person = sampleContent.people.find((one) => one.key === key)
  if (person === undefined) throw new Error(`The sample has no person “${key}”.`)
  return person
}
