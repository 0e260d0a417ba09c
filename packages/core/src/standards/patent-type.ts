/** The three kinds of patent of Chinese law (Patent Law art. 2). */
export type PatentType = 'invention' | 'utility_model' | 'design';
