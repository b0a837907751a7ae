import type { Metadata } from 'next';
import { Door } from '@/components/frame/door';
import { Card } from '@/components/ui/card';

export const metadata: Metadata = { title: '无障碍说明' };

export default function AccessibilityPage() {
  return (
    <Door title="无障碍说明" intro="本系统力求人人都能使用。这里写明做到了什么、怎样检验、还有什么没有做到。">
      <Card title="目标">
        <p>
          以《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）二级和 WCAG 2.2 的 A、AA
          级为目标。
        </p>
      </Card>
      <Card title="可以怎样用">
        <ul className="list-disc space-y-1 pl-5">
          <li>
            页面上方（登录前在页面下方）的“显示”里，可以选浅色、深色、高对比三种颜色和大字号，选择记在这台电脑上一年。
          </li>
          <li>大字号下，最小的字18像素，按钮、输入框和表格的行至少44像素高。</li>
          <li>全部功能都能用键盘完成。按 Tab 键第一下，可以跳过菜单直接到正文。</li>
          <li>表格是一站：按 Tab 进入，方向键移动，先按 Esc 再按 Tab 离开。</li>
          <li>错误、警告除了颜色，都有文字和符号；表单有错时，光标到第一处错误。</li>
          <li>浏览器或系统设为“减少动画”时，不出现动画；放大到200%，各页仍可使用。</li>
        </ul>
      </Card>
      <Card title="怎样检验">
        <ul className="list-disc space-y-1 pl-5">
          <li>每次修改都用 axe 检查各页，包括填写、预览、审核和出错的状态，以及深色、高对比和大字号。</li>
          <li>表格的按键、只用键盘填写、不同缩放比例下的版面，由自动操作浏览器的测试逐项检查。</li>
        </ul>
      </Card>
      <Card title="还没有做到的">
        <ul className="list-disc space-y-1 pl-5">
          <li>没有请使用读屏软件的人员和第三方机构做过检验。</li>
          <li>导出的 Word 文件有标题和表头，但没有检查过在各种读屏软件里的朗读效果。</li>
          <li>手机宽度下适合查阅和审核；填写表三时，需要在表格里左右滚动。</li>
        </ul>
      </Card>
      <Card title="遇到困难">
        <p>请告诉本单位的系统管理员，写明页面、浏览器和遇到的困难。</p>
      </Card>
    </Door>
  );
}
