import Grammar
import Testing

/// Particles by the sound of what they follow. The tables stand as they would be read aloud.
struct KoreanParticleTests {
  private func attach(_ particle: String, to words: String) -> String {
    let tree: WordTree<Never> = .phrase([.text(words), .form(particle)])
    return KoreanGrammar().line(tree, as: .fragment).map(\.text).joined()
  }

  @Test(
    "Sets particles behind Hangul",
    arguments: rows(
      """
      양측 | 은/는 | 양측은
      양국 장관들 | 은/는 | 양국 장관들은
      우리 | 은/는 | 우리는
      미국 | 은/는 | 미국은
      캐나다 | 은/는 | 캐나다는
      북한 | 이/가 | 북한이
      러시아 | 이/가 | 러시아가
      회의 | 이/가 | 회의가
      동맹 | 을/를 | 동맹을
      의지 | 을/를 | 의지를
      협력 | 을/를 | 협력을
      공조 | 을/를 | 공조를
      한국 | 과/와 | 한국과
      캐나다 | 과/와 | 캐나다와
      장관 | 과/와 | 장관과
      위협 | 으로/로 | 위협으로
      러시아 | 으로/로 | 러시아로
      서울 | 으로/로 | 서울로
      싱가포르 | 으로/로 | 싱가포르로
      브라질 | 으로/로 | 브라질로
      핵심축 | 으로/로 | 핵심축으로
      파트너 | 으로서/로서 | 파트너로서
      동맹 | 으로서/로서 | 동맹으로서
      서울 | 으로서/로서 | 서울로서
      대화 | 으로써/로써 | 대화로써
      협력 | 으로써/로써 | 협력으로써
      초석 | 이라는/라는 | 초석이라는
      국가 | 이라는/라는 | 국가라는
      동맹 | 이며/며 | 동맹이며
      과제 | 이며/며 | 과제며
      포럼 | 이나/나 | 포럼이나
      회의 | 이나/나 | 회의나
      말 | 을/를 | 말을
      글 | 이/가 | 글이
      값 | 을/를 | 값을
      몫 | 은/는 | 몫은
      몽골 | 과/와 | 몽골과
      몽골 | 은/는 | 몽골은
      조태열 | 이/가 | 조태열이
      멜라니 졸리 | 은/는 | 멜라니 졸리는
      네덜란드 | 으로부터/로부터 | 네덜란드로부터
      서울 | 으로부터/로부터 | 서울로부터
      """))
  func hangul(row: Row) { #expect(attach(row[1], to: row[0]) == row[2]) }

  @Test(
    "Gives people 에게, and states and bodies 에",
    arguments: rows(
      """
      북한 | 북한에
      러시아 정부 | 러시아 정부에
      모든 당사국 | 모든 당사국에
      관련국들 | 관련국들에
      유엔 안전보장이사회(안보리) | 유엔 안전보장이사회(안보리)에
      고위급 협의체 | 고위급 협의체에
      캐나다 측 | 캐나다 측에
      주한 대사관 | 주한 대사관에
      국제적십자위원회 | 국제적십자위원회에
      모든 당사자 | 모든 당사자에게
      우크라이나 국민 | 우크라이나 국민에게
      희생자들 | 희생자들에게
      실무자들 | 실무자들에게
      외교부장관 | 외교부장관에게
      조태열 외교부장관 | 조태열 외교부장관에게
      양국 국방장관(NCG 공동대표) | 양국 국방장관(NCG 공동대표)에게
      유가족 | 유가족에게
      “참전용사” | “참전용사”에게
      프랑스 장병들 | 프랑스 장병들에게
      전사자 | 전사자에게
      재외 한국인 | 재외 한국인에게
      순국선열 | 순국선열에게
      개방된 시장 | 개방된 시장에
      외국인 투자 | 외국인 투자에
      갈등의 원인 | 갈등의 원인에
      상당 부분 | 상당 부분에
      적십자 | 적십자에
      """))
  func dative(row: Row) { #expect(attach("에게/에", to: row[0]) == row[1]) }

  @Test(
    "Sets particles behind figures, read in Sino-Korean",
    arguments: rows(
      """
      1 | 을/를 | 1을
      2 | 을/를 | 2를
      3 | 이/가 | 3이
      4 | 은/는 | 4는
      5 | 과/와 | 5와
      6 | 으로/로 | 6으로
      7 | 으로/로 | 7로
      8 | 으로/로 | 8로
      9 | 이/가 | 9가
      10 | 은/는 | 10은
      100 | 으로/로 | 100으로
      3,000 | 을/를 | 3,000을
      10,000 | 은/는 | 10,000은
      0 | 을/를 | 0을
      2.5 | 을/를 | 2.5를
      3.0 | 을/를 | 3.0을
      1.7 | 으로/로 | 1.7로
      1000000000000 | 은/는 | 1000000000000는
      2024 | 은/는 | 2024는
      2+2 | 은/는 | 2+2는
      50% | 을/를 | 50%를
      3% | 으로/로 | 3%로
      100km | 은/는 | 100km는
      300kg | 을/를 | 300kg을
      5GW | 을/를 | 5GW를
      $10 | 은/는 | $10는
      F-35 | 을/를 | F-35를
      KF-21 | 이/가 | KF-21이
      5G | 은/는 | 5G는
      G7 | 은/는 | G7은
      G20 | 과/와 | G20과
      1.5 | 으로/로 | 1.5로
      2.0 | 이/가 | 2.0이
      COVID-19 | 을/를 | COVID-19를
      COP28 | 으로/로 | COP28로
      12·3 | 은/는 | 12·3은
      B-52 | 이/가 | B-52가
      2024년 | 은/는 | 2024년은
      3,000명 | 이/가 | 3,000명이
      제6차 | 은/는 | 제6차는
      10월 31일 | 을/를 | 10월 31일을
      """))
  func figures(row: Row) { #expect(attach(row[1], to: row[0]) == row[2]) }

  @Test(
    "Sets particles behind Latin letters as Koreans read them",
    arguments: rows(
      """
      NCG | 은/는 | NCG는
      SCM | 이/가 | SCM이
      MCM | 을/를 | MCM을
      AI | 이/가 | AI가
      UN | 이/가 | UN이
      UN | 은/는 | UN은
      EU | 과/와 | EU와
      IAEA | 은/는 | IAEA는
      NPT | 을/를 | NPT를
      NLL | 을/를 | NLL을
      NLL | 으로/로 | NLL로
      ICBM | 을/를 | ICBM을
      ICBM | 으로/로 | ICBM으로
      FTA | 을/를 | FTA를
      WTO | 이/가 | WTO가
      OECD | 과/와 | OECD와
      NPR | 은/는 | NPR은
      EDSCG | 을/를 | EDSCG를
      IPEF | 을/를 | IPEF를
      PCRM | 이/가 | PCRM이
      UNSC | 은/는 | UNSC는
      DPRK | 은/는 | DPRK는
      CSP | 을/를 | CSP를
      WMD | 을/를 | WMD를
      NATO | 은/는 | NATO는
      NATO | 을/를 | NATO를
      ASEAN | 은/는 | ASEAN은
      ASEAN | 과/와 | ASEAN과
      AUKUS | 이/가 | AUKUS가
      APEC | 을/를 | APEC을
      OPEC | 은/는 | OPEC은
      THAAD | 을/를 | THAAD를
      UNESCO | 이/가 | UNESCO가
      INTERPOL | 으로/로 | INTERPOL로
      ASEM | 이/가 | ASEM이
      GSOMIA | 은/는 | GSOMIA는
      RIMPAC | 을/를 | RIMPAC을
      BRICS | 과/와 | BRICS와
      A | 은/는 | A는
      B | 을/를 | B를
      ITER | 을/를 | ITER를
      R&D | 이/가 | R&D가
      M-SAM | 을/를 | M-SAM을
      H5N1 | 은/는 | H5N1은
      OPEC+ | 과/와 | OPEC+와
      SDGs | 을/를 | SDGs를
      mRNA | 이/가 | mRNA가
      Quad | 을/를 | Quad를
      Quad | 이/가 | Quad가
      Interpol | 으로/로 | Interpol로
      Ⅲ | 을/를 | Ⅲ을
      Ⅱ | 은/는 | Ⅱ는
      Blinken | 은/는 | Blinken은
      Beijing | 과/와 | Beijing과
      Ottawa | 을/를 | Ottawa를
      Ottawa | 으로/로 | Ottawa로
      Joly | 과/와 | Joly와
      Blair | 이/가 | Blair가
      Trudeau | 이라는/라는 | Trudeau라는
      Brussels | 으로/로 | Brussels로
      Seoul | 으로/로 | Seoul로
      Vietnam | 으로/로 | Vietnam으로
      Baerbock | 은/는 | Baerbock은(는)
      Starlink | 을/를 | Starlink을(를)
      Europe | 으로/로 | Europe(으)로
      Microsoft | 이라는/라는 | Microsoft(이)라는
      """))
  func latin(row: Row) { #expect(attach(row[1], to: row[0]) == row[2]) }

  @Test(
    "Looks past parentheses and into quotation marks",
    arguments: rows(
      """
      회의(SCM) | 이/가 | 회의(SCM)가
      회의(MCM) | 을/를 | 회의(MCM)를
      군사위원회 회의(MCM) | 을/를 | 군사위원회 회의(MCM)를
      핵협의그룹(NCG) | 은/는 | 핵협의그룹(NCG)은
      유엔 안전보장이사회(안보리) | 은/는 | 유엔 안전보장이사회(안보리)는
      포괄적 전략 동반자 관계(CSP) | 을/를 | 포괄적 전략 동반자 관계(CSP)를
      핵태세검토보고서(NPR) | 을/를 | 핵태세검토보고서(NPR)를
      외교·국방 장관회의(2+2) | 은/는 | 외교·국방 장관회의(2+2)는
      “공동의 비전” | 을/를 | “공동의 비전”을
      ‘자유’ | 과/와 | ‘자유’와
      「한미동맹 공동비전」 | 으로/로 | 「한미동맹 공동비전」으로
      「행동계획」 | 은/는 | 「행동계획」은
      "대화" | 이/가 | "대화"가
      (NCG) | 은/는 | (NCG)는
      (SCM) | 을/를 | (SCM)을
      (2+2) | 으로/로 | (2+2)로
      합의(2024) | 과/와 | 합의(2024)와
      “3D” | 이/가 | “3D”가
      ‘KF-21’ | 을/를 | ‘KF-21’을
      【공동성명】 | 은/는 | 【공동성명】은
      《평화 구상》 | 이/가 | 《평화 구상》이
      [1.5트랙] | 을/를 | [1.5트랙]을
      동맹(Alliance)” | 은/는 | 동맹(Alliance)”은
      """))
  func marks(row: Row) { #expect(attach(row[1], to: row[0]) == row[2]) }

  @Test("Reads a syllable that was typed as conjoining letters")
  func conjoining() {
    #expect(attach("을/를", to: "\u{1112}\u{1167}\u{11B8}\u{1105}\u{1167}\u{11A8}").hasSuffix("을"))
    #expect(attach("을/를", to: "\u{1112}\u{116C}\u{110B}\u{1174}").hasSuffix("를"))
  }

  @Test(
    "Takes the first of several particles in one",
    arguments: rows(
      """
      로부터의 | 으로부터/로부터 | 3
      으로부터의 | 으로부터/로부터 | 4
      로부터 | 으로부터/로부터 | 3
      로서의 | 으로서/로서 | 2
      으로서는 | 으로서/로서 | 3
      로의 | 으로의/로의 | 2
      로도 | 으로/로 | 1
      와도 | 과/와 | 1
      과만 | 과/와 | 1
      을 | 을/를 | 1
      가족 | - | 0
      이사국 | - | 0
      의 | - | 0
      """))
  func leading(row: Row) {
    let found = KoreanGrammar().leadingForm(of: row[0])
    #expect(found?.form ?? "-" == row[1])
    #expect(found?.length ?? 0 == Int(row[2]))
  }

  @Test(
    "Tells particles behind a name from the rest of a word",
    arguments: rows(
      """
      로부터의 | yes
      로서의 | yes
      에게서의 | yes
      에서의 | yes
      에서부터 | yes
      측은 | yes
      측에서도 | yes
      군이 | yes
      와도 | yes
      이사국 | no
      제도 | no
      회원국 | no
      산업 | no
      """))
  func following(row: Row) {
    #expect(KoreanGrammar().mayFollowName(row[0]) == (row[1] == "yes"))
  }

  @Test(
    "Takes an officer's particle off, and leaves nouns whole",
    arguments: rows(
      """
      새로운 합의를 | 새로운 합의
      북한의 도발을 | 북한의 도발
      지역 정세에 대해 | 지역 정세
      지역 정세에 대하여 | 지역 정세
      당사자들에게 | 당사자들
      진전에 | 진전
      NATO를 | NATO
      “담대한 구상”을 | “담대한 구상”
      어촌 마을 | -
      올가을 | -
      협력 | -
      평화 국가 | -
      """))
  func without(row: Row) {
    let particles = ["에 대하여", "에 대해", "에게", "에", "을/를"]
    #expect(KoreanGrammar().text(row[0], without: particles) ?? "-" == row[1])
  }

  @Test("Knows a written particle's pair, and what is none")
  func pairs() {
    let grammar = KoreanGrammar()
    #expect(grammar.markedForm(of: "는") == "은/는")
    #expect(grammar.markedForm(of: "과") == "과/와")
    #expect(grammar.markedForm(of: "로") == "으로/로")
    #expect(grammar.markedForm(of: "의") == nil)
    #expect(grammar.mayFollowName("에서"))
    #expect(!grammar.mayFollowName("이사국"))
  }
}
