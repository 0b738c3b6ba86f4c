/** The least front matter of each kind that its schema takes, and a little more where there is much to get wrong. */
export const validFields = {
  seed: {
    _schema: 'default',
    id: 7,
    date: '2026-01-02',
    title: 'What is a service desk?',
    article_title: 'What is a service desk?',
    question: 'What is a service desk?',
    date_format: 'MMM DD, YYYY',
    post_on_text: 'Posted on',
    seo: { title: 'Brand | Support', page_description: 'Where calls go.', page_keywords: 'desk' },
    author: 'Example Services',
    answer: 'The place where calls go.',
    subject: 'Support',
    file_name: 'what-is-a-service-desk.md',
    url: '/learn/support/questions/what-is-a-service-desk',
    score: -1,
  },
  question: { title: 'What is a service desk?', date: '2026-01-02' },
  guide: { title: 'Choosing a provider', date: '2026-01-02' },
  term: { title: 'Service desk', definition: 'The place where calls go.' },
  caseStudy: {
    title: 'Support for forty shops',
    date: '2026-01-02',
    origin: 'illustrative',
    customer: { name: 'Tamsin Retail', anonymous_as: 'A retailer' },
    industry: 'retail',
    employees: 400,
    region: 'Wales',
    services: ['Service desk'],
    problems: ['Nobody answered'],
  },
  blueprint: {
    title: 'Before you sign',
    date: '2026-01-02',
    pillars: [
      {
        id: 'exit',
        title: 'Leaving',
        items: [
          { id: 'data-return', title: 'Data', do: 'Ask.', why: 'It is yours.', who: 'customer' },
        ],
      },
    ],
  },
  decision: {
    title: 'Which level?',
    start: 'hours',
    nodes: {
      hours: { question: 'Do you work at night?', options: [{ label: 'Yes', to: 'always' }] },
      always: { result: 'Take Gold.' },
    },
  },
  report: {
    title: 'Spring',
    from: '2026-03-01',
    to: '2026-05-31',
    published: '2026-06-10',
    summary: 'Mostly in time.',
    results: [{ level: 'gold', priority: 'p1', calls: 10, in_time: 9, target: 95 }],
  },
  serviceLevels: {
    calendar: {
      zone: 'Europe/London',
      hours: { mon: '09:00-17:00' },
      holidays: ['2026-12-25'],
    },
    levels: [
      {
        id: 'gold',
        title: 'Gold',
        cover: 'business',
        targets: { p1: { response: 'PT15M', resolution: 'PT4H' } },
      },
    ],
  },
} as const;
