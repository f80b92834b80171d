import { Gutter, Main, Page } from "@/components/layout/page";

export default function Home() {
  return (
    <Page>
      <Gutter>hello</Gutter>
      <Main as="section" className="pt-8">
        <h1 className="text-3xl">Hi</h1>
      </Main>
    </Page>
  );
}
