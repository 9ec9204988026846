import type { LooseEndRule } from '../thread/index.ts'
import * as found from './loose-ends.queries.ts'
import { findGoalsToRenew, findUndatedDecision } from './process/loose-ends.ts'

const right = 'plan.edit'

/** What can hang loose in a plan, the closed list. */
export const planLooseEnds: LooseEndRule[] = [
  {
    name: 'goal-without-indicator',
    severity: 'high',
    right,
    heading: { nl: 'Doelen zonder indicator', en: 'Goals without an indicator' },
    advice: {
      nl: 'Niemand kan zien of het doel dichterbij komt. Koppel een indicator.',
      en: 'Nobody can see whether the goal comes nearer. Link an indicator.',
    },
    find: found.findGoalsWithoutIndicator,
  },
  {
    name: 'action-without-owner',
    severity: 'high',
    right,
    heading: { nl: 'Acties zonder eigenaar', en: 'Actions without an owner' },
    advice: {
      nl: 'Niemand is erop aan te spreken. Vul een eigenaar in.',
      en: 'Nobody can be asked about it. Fill in an owner.',
    },
    find: found.findActionsWithoutOwner,
  },
  {
    name: 'action-without-goal',
    severity: 'high',
    right,
    heading: { nl: 'Acties die geen doel dienen', en: 'Actions that serve no goal' },
    advice: {
      nl: 'Waarvoor dit gebeurt, staat nergens. Kies het doel, of stop ermee.',
      en: 'Nothing says what this is for. Choose the goal, or stop it.',
    },
    find: found.findActionsWithoutGoal,
  },
  {
    name: 'milestone-past-due',
    severity: 'high',
    right,
    heading: { nl: 'Mijlpalen over tijd', en: 'Milestones past due' },
    advice: {
      nl: 'De geplande dag is voorbij. Vul in wanneer de mijlpaal is gehaald, of plan hem opnieuw.',
      en: 'The planned day is over. Fill in when it was reached, or plan it again.',
    },
    find: found.findMilestonesPastDue,
  },
  {
    name: 'decision-without-follow-up',
    severity: 'high',
    right: 'plan.adopt',
    heading: { nl: 'Besluiten zonder vervolg', en: 'Decisions without a follow-up' },
    advice: {
      nl: 'Het college besloot, de raad nog niet. Leg het raadsbesluit vast.',
      en: 'The executive board decided, the council has not. Record the decision of the council.',
    },
    find: found.findDecisionsWithoutFollowUp,
  },
  {
    name: 'goals-to-renew',
    severity: 'high',
    right: 'plan.adopt',
    heading: { nl: 'Doelen die de raad opnieuw moet vaststellen', en: 'Goals that the council has to set again' },
    advice: {
      nl: 'Ten minste eens in de vier jaar stelt de raad de doelen vast (artikel 38b Politiewet 2012). Plan het besluit.',
      en: 'The council sets the goals at least every four years (artikel 38b Politiewet 2012). Plan the decision.',
    },
    find: findGoalsToRenew,
  },
  {
    name: 'goals-decided-on-unknown-day',
    severity: 'medium',
    right: 'plan.adopt',
    heading: { nl: 'Raadsbesluiten zonder dag', en: 'Decisions of the council without a day' },
    advice: {
      nl: 'Zonder dag is niet te zeggen tot wanneer de doelen kunnen gelden. Zoek de dag op en leg hem vast.',
      en: 'Without a day nobody can say until when the goals can do. Look it up and record it.',
    },
    find: findUndatedDecision,
  },
  {
    name: 'goal-not-measurable',
    severity: 'medium',
    right,
    heading: { nl: 'Doelen zonder beginwaarde of streefwaarde', en: 'Goals without a baseline or target' },
    advice: {
      nl: 'Of het doel is gehaald, valt niet te zeggen. Vul beginwaarde, streefwaarde en datum in.',
      en: 'Nobody can say whether it was reached. Fill in baseline, target and day.',
    },
    find: found.findGoalsNotMeasurable,
  },
  {
    name: 'goal-without-action',
    severity: 'medium',
    right,
    heading: { nl: 'Doelen zonder actie', en: 'Goals without an action' },
    advice: { nl: 'Er gebeurt niets voor dit doel. Voeg een actie toe.', en: 'Nothing is done for it. Add an action.' },
    find: found.findGoalsWithoutAction,
  },
  {
    name: 'action-without-mechanism',
    severity: 'medium',
    right,
    heading: { nl: 'Acties zonder onderbouwing', en: 'Actions without a mechanism' },
    advice: {
      nl: 'Waardoor de actie het doel helpt, is niet opgeschreven. Voeg de onderbouwing toe.',
      en: 'By what the action helps its goal was not written down. Add the mechanism.',
    },
    find: found.findActionsWithoutMechanism,
  },
  {
    name: 'action-not-kept-up',
    severity: 'medium',
    right,
    heading: { nl: 'Acties die niet zijn bijgewerkt', en: 'Actions that were not kept up' },
    advice: {
      nl: 'Drie maanden lang is er niets aan gewijzigd. Werk de stand bij, of schrijf op waarom er niets te melden is.',
      en: 'Nothing of it was changed for three months. Update its state, or write down why there is nothing to tell.',
    },
    find: found.findActionsNotKeptUp,
  },
  {
    name: 'mechanism-for-other-goal',
    severity: 'medium',
    right,
    heading: { nl: 'Onderbouwingen voor een ander doel', en: 'Mechanisms for another goal' },
    advice: {
      nl: 'De onderbouwing noemt een doel dat de actie niet dient. Kies een ander doel, of laat de actie dit doel dienen.',
      en: 'It names a goal that the action does not serve. Choose another goal, or let the action serve this one.',
    },
    find: found.findMechanismsForOtherGoals,
  },
  {
    name: 'theme-without-goal',
    severity: 'medium',
    right,
    heading: { nl: "Thema's zonder doel", en: 'Themes without a goal' },
    advice: {
      nl: 'Het thema zegt niet wat er bereikt moet worden. Voeg een doel toe.',
      en: 'The theme does not say what must be reached. Add a goal.',
    },
    find: found.findThemesWithoutGoal,
  },
  {
    name: 'mechanism-without-indicator',
    severity: 'low',
    right,
    heading: { nl: 'Onderbouwingen zonder indicator', en: 'Mechanisms without an indicator' },
    advice: {
      nl: 'Er is geen cijfer waaraan te zien is of het werkt. Kies een indicator.',
      en: 'No figure shows whether it works. Choose an indicator.',
    },
    find: found.findMechanismsWithoutIndicator,
  },
  {
    name: 'partner-without-role',
    severity: 'low',
    right,
    heading: { nl: 'Partners zonder rol', en: 'Partners without a role' },
    advice: {
      nl: 'De partner doet mee aan de actie, maar niet staat waarmee. Vul de rol in.',
      en: 'The partner takes part in the action, but not as what. Fill in the role.',
    },
    find: found.findPartnersWithoutRole,
  },
  {
    name: 'partner-without-task',
    severity: 'low',
    right,
    heading: { nl: 'Partners zonder actie', en: 'Partners without an action' },
    advice: {
      nl: 'De partner staat in het plan, maar bij geen enkele actie. Voeg de partner toe bij wat zij doet.',
      en: 'The partner stands in the plan, but with no action. Add it to what it does.',
    },
    find: found.findPartnersWithoutTask,
  },
]
