import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import * as chinese from 'antd/es/locale/zh_CN.js'
import type { Locale } from 'antd/es/locale/index.js'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/noto-sans-sc/wght.css'
import './style.css'
import { router } from './app/router.tsx'
import { theme } from './app/theme.ts'

/** antd's locale files are typed as CommonJS and built as modules; both have the words under `default`. */
const words = chinese.default as unknown as Locale

const client = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: false } },
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has lost its root element')
createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={words} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  </StrictMode>,
)
