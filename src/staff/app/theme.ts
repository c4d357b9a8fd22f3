import type { ThemeConfig } from 'antd'

/** System Chinese fonts first; the web font is fetched only where a machine has none of them. */
export const fontFamily =
  "'PingFang SC', 'Microsoft YaHei', 'Hiragino Sans GB', 'Source Han Sans SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', 'Noto Sans SC Variable', sans-serif"

/** Calm colours with at least 4.5 : 1 on white, no motion, targets of 36 px. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d5a9e',
    colorInfo: '#1d5a9e',
    colorLink: '#1d5a9e',
    colorLinkHover: '#174a83',
    colorLinkActive: '#123b6a',
    colorSuccess: '#2b7a3d',
    colorWarning: '#9a5b00',
    colorError: '#b42318',
    colorText: '#1f2933',
    colorTextSecondary: '#4b5966',
    colorTextPlaceholder: '#6b7783',
    colorTextDisabled: '#66717c',
    colorBorder: '#8c98a4',
    borderRadius: 4,
    controlHeight: 36,
    fontSize: 15,
    fontFamily,
    motion: false,
    wireframe: false,
  },
  // 16 px keeps phones from zooming into a field.
  components: { Input: { inputFontSize: 16 }, Select: { fontSize: 16 } },
}
