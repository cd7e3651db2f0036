import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

/** Chapters in exam order; their weights come from their front matter. */
const sidebars: SidebarsConfig = {
  guide: [
    'index',
    {
      type: 'category',
      label: 'The exam, section by section',
      collapsible: false,
      items: [
        '1-functionality/index',
        '2-integration-flow/index',
        '3-plans-and-environment/index',
        '4-integrations/index',
        '5-troubleshooting/index',
        '6-commerce-connector/index',
        '7-order-management-knowledge/index',
        '8-connector/index',
        '9-deployment/index',
      ],
    },
    {
      type: 'category',
      label: 'Reference',
      collapsible: false,
      items: ['messages/index', 'flows/index', 'statuses', 'orocommerce', 'glossary', 'sources', 'open-questions'],
    },
    {
      type: 'category',
      label: 'You',
      collapsible: false,
      items: [
        // Addresses of the site, which the sidebar does not know as documents.
        {type: 'link', label: 'Practice', href: '/practice/'},
        {type: 'link', label: 'Mock exam', href: '/exam/'},
        {type: 'link', label: 'Review', href: '/review/'},
        'progress',
      ],
    },
  ],
};

export default sidebars;
