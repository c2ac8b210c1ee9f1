import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { loadPageTexts } from '../lib/i18n/start-i18n';
import { SkeletonRows } from '../ui/states';
import { HomeRedirect } from './home-redirect';
import { NotFound } from './not-found';
import { RequireArea } from './require-area';
import { RouteError } from './route-error';
import { SessionGate } from './session-gate';

type Page = Promise<{ default: ComponentType }>;
const page = (load: () => Page) => async () => ({ Component: (await load()).default });
const pageWithTexts = (load: () => Page) => async () => {
  const [{ default: Component }] = await Promise.all([load(), loadPageTexts()]);
  return { Component };
};

export function createRouter() {
  return createBrowserRouter(
    [
      {
        path: '/',
        element: <SessionGate />,
        hydrateFallbackElement: <SkeletonRows rows={3} />,
        errorElement: <RouteError />,
        children: [
          {
            errorElement: <RouteError />,
            children: [
              { index: true, element: <HomeRedirect /> },
              {
                element: <RequireArea area="desk" />,
                children: [
                  { path: 'inbox', element: <Navigate to="/inbox/queue" replace /> },
                  { path: 'inbox/:view/:id?', lazy: page(() => import('./desk-page')) },
                ],
              },
              {
                element: <RequireArea area="articles" />,
                children: [
                  {
                    path: 'articles',
                    lazy: pageWithTexts(() => import('../features/articles/articles-page')),
                  },
                  { path: 'articles/new', lazy: pageWithTexts(() => import('./article-editor-page')) },
                  { path: 'articles/gaps', lazy: pageWithTexts(() => import('./gaps-page')) },
                  {
                    path: 'articles/proposals',
                    lazy: pageWithTexts(() => import('../features/learning/proposals-page')),
                  },
                  {
                    path: 'articles/synonyms',
                    lazy: pageWithTexts(() => import('../features/synonyms/synonyms-page')),
                  },
                  {
                    path: 'articles/tests',
                    lazy: pageWithTexts(() => import('../features/articles/tests-page')),
                  },
                  {
                    path: 'articles/import',
                    lazy: pageWithTexts(() => import('../features/articles/import-page')),
                  },
                  {
                    path: 'articles/try',
                    lazy: pageWithTexts(() => import('../features/knowledge-try/try-page')),
                  },
                  {
                    path: 'articles/:id/told',
                    lazy: pageWithTexts(() => import('../features/articles/told-page')),
                  },
                  { path: 'articles/:id', lazy: pageWithTexts(() => import('./article-editor-page')) },
                ],
              },
              {
                element: <RequireArea area="replies" />,
                children: [
                  {
                    path: 'articles/replies',
                    lazy: pageWithTexts(() => import('../features/canned-replies/replies-page')),
                  },
                ],
              },
              {
                element: <RequireArea area="reports" />,
                children: [
                  { path: 'reports', lazy: pageWithTexts(() => import('../features/reports/reports-page')) },
                ],
              },
              {
                element: <RequireArea area="privacy" />,
                children: [
                  {
                    path: 'privacy',
                    lazy: pageWithTexts(() => import('../features/privacy-requests/privacy-requests-page')),
                  },
                ],
              },
              {
                element: <RequireArea area="people" />,
                children: [
                  { path: 'people', lazy: pageWithTexts(() => import('../features/people/people-page')) },
                ],
              },
              {
                element: <RequireArea area="settings" />,
                children: [
                  { path: 'hours', lazy: pageWithTexts(() => import('../features/hours/hours-page')) },
                  {
                    path: 'callbacks',
                    lazy: pageWithTexts(() => import('../features/callbacks/callbacks-page')),
                  },
                  { path: 'sla', lazy: pageWithTexts(() => import('../features/sla/sla-page')) },
                  {
                    path: 'routes',
                    lazy: pageWithTexts(() => import('../features/categories/categories-page')),
                  },
                ],
              },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
    { basename: '/desk' },
  );
}
