import { requiredSections } from '#kb/checks/stories.ts';
import { daysOfWarning } from '#kb/consent.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { takePart } from '#kb/pages.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { type FormField, formFields, type ItemToApprove, itemsToApprove } from './consent-form.ts';
import { type Page, pageOf } from './page.ts';
import { storiesCrumb } from './story-index-page.ts';

/** What a customer is asked for whose story is to be told. */
export interface TakePartPage extends Page {
  readonly title: string;
  readonly introduction: string;
  readonly provider: string;
  readonly stories: string;
  readonly items: readonly ItemToApprove[];
  /** The headings that every story has. */
  readonly sections: readonly string[];
  /** Days before the end of consent at which the customer is asked again. */
  readonly daysOfWarning: number;
  readonly fields: readonly FormField[];
  readonly contact: readonly ContactWay[];
}

export interface ContactWay {
  readonly text: string;
  readonly href: string;
}

export function takePartPage(kb: KnowledgeBase): TakePartPage {
  const introduction =
    'What we ask of a customer whose story we tell, what you approve, how you take it back, and the form on which you agree.';
  return {
    ...pageOf(kb, {
      address: takePart,
      heading: 'Take part with your story',
      description: introduction,
      crumbs: [homeCrumb, storiesCrumb],
    }),
    title: 'Take part with your story',
    introduction,
    provider: kb.site.provider ?? kb.site.name,
    stories: kinds['case-study'].list,
    items: itemsToApprove,
    sections: requiredSections.map(({ heading }) => heading),
    daysOfWarning,
    fields: formFields,
    contact: contactOf(kb),
  };
}

function contactOf({ site }: KnowledgeBase): ContactWay[] {
  const { email, phone, url } = site.contact ?? {};
  return [
    ...(email === undefined ? [] : [{ text: email, href: `mailto:${email}` }]),
    ...(phone === undefined ? [] : [{ text: phone, href: `tel:${phone.replace(/[^+\d]/g, '')}` }]),
    ...(url === undefined ? [] : [{ text: url, href: url }]),
  ];
}
