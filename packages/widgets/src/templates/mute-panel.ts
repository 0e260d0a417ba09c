import { html, type TemplateResult } from 'lit';
import { circleAlert } from '../icons/icons.js';
import { icon } from './icon.js';

/** For an element whose words could not be fetched: the one text that is in every language at once. */
export const mutePanel: TemplateResult = html`
  <div class="notice failure" part="error failed" role="alert">
    ${icon(circleAlert)}
    <p lang="zh-CN">内容加载失败，请刷新页面重试。</p>
    <p lang="en">This could not be loaded. Please reload the page.</p>
  </div>
`;
