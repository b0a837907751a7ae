import { load } from 'cheerio';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { posterPlan } from '@/lib/document/poster/poster-plan';
import { posterWords } from '@/lib/document/poster/poster-words';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { cn2021 } from '@/lib/template/cn-2021';
import { renderPoster } from './render-poster';
import { renderPosterPage } from './render-poster-page';

const plan = posterPlan(cn2021, hanyin2023.report);

function wellFormed(xml: string): boolean {
  let isFaulty = false;
  const parser = new SaxesParser();
  parser.on('error', () => {
    isFaulty = true;
  });
  parser.write(xml).close();
  return !isFaulty;
}

it('is one well-formed picture that fetches nothing and says all of it in words', () => {
  const svg = renderPoster(plan, '');
  expect(wellFormed(svg)).toBe(true);
  expect(svg).not.toMatch(/href|<image|<script|<style/);
  const page = load(svg, { xml: true });
  expect(page('svg').attr('role')).toBe('img');
  expect(page('desc').text()).toBe(posterWords(plan));
});

it('holds every figure as text, and nothing stands outside of the picture', () => {
  const page = load(renderPoster(plan, ''), { xml: true });
  const texts = page('text').toArray();
  const words = texts.map((each) => page(each).text());
  for (const { figures, charts } of plan.blocks) {
    for (const { text } of figures) expect(words).toContain(text);
    for (const { bars } of charts) for (const { label } of bars) expect(words.join()).toContain(label);
  }
  const height = Number(page('svg').attr('height'));
  for (const each of texts) expect(Number(page(each).attr('y'))).toBeLessThan(height);
});

it('a title with signs of markup stays a title; a draft says so', () => {
  const svg = renderPoster({ ...plan, title: '<b>&"年报"' }, '草稿（未经审核，不得发布）');
  expect(wellFormed(svg)).toBe(true);
  expect(load(svg, { xml: true })('text').text()).toContain('草稿（未经审核，不得发布）');
});

it('the page has the picture and the same figures as lists', () => {
  const page = load(renderPosterPage(plan, ''));
  expect(page('svg')).toHaveLength(1);
  expect(page('h2')).toHaveLength(plan.blocks.length);
  expect(page('script, link, img')).toHaveLength(0);
  const listed = page('li').length;
  const bars = plan.blocks.flatMap(({ charts }) => charts.flatMap((chart) => chart.bars));
  expect(listed).toBe(plan.blocks.flatMap(({ figures }) => figures).length + bars.length);
});
