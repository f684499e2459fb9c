"""Praat's words; an object's name that begins with another one's stands behind that."""

KEYWORDS = """
assert clearinfo demo editor elif else elsif endeditor endfor endif endproc endwhile fi for from if minus
nocheck noprogress nowarn plus repeat select stopwatch then to until while"""

FUNCTIONS = """
abs appendFile appendFileLine appendInfo appendInfoLine arccos arccosh arcsin arcsinh arctan arctan2 arctanh
barkToHertz beginPause beginSendPraat besselI besselK beta beta2 binomialP binomialQ boolean ceiling
chiSquareP chiSquareQ choice comment cos cosh createDirectory deleteFile demoClicked demoClickedIn
demoCommandKeyPressed demoExtraControlKeyPressed demoInput demoKeyPressed demoOptionKeyPressed
demoShiftKeyPressed demoShow demoWaitForInput demoWindowTitle demoX demoY differenceLimensToPhon do editor
endPause endSendPraat endsWith erb erbToHertz erf erfc exitScript exp extractNumber fileReadable fisherP
fisherQ floor gaussP gaussQ hash hertzToBark hertzToErb hertzToMel hertzToSemitones imax imin incompleteBeta
incompleteGammaP index index_regex integer invBinomialP invBinomialQ invChiSquareQ invFisherQ invGaussQ
invSigmoid invStudentQ length ln lnBeta lnGamma log10 log2 max melToHertz min minusObject natural number
numberOfColumns numberOfRows numberOfSelected objectsAreIdentical option optionMenu pauseScript
phonToDifferenceLimens plusObject positive randomBinomial randomGauss randomInteger randomPoisson
randomUniform readFile real removeObject rindex rindex_regex round runScript runSystem runSystem_nocheck
selectObject selected semitonesToHertz sentence sentencetext sigmoid sin sinc sincpi sinh
soundPressureToPhon sqrt startsWith studentP studentQ tan tanh text variableExists word writeFile
writeFileLine writeInfo writeInfoLine"""

OBJECTS = """
Activation AffineTransform AmplitudeTier Art Artword Autosegment BarkFilter BarkSpectrogram CCA Categories
Cepstrogram Cepstrum Cepstrumc ChebyshevSeries ClassificationTable Cochleagram Collection ComplexSpectrogram
Configuration Confusion ContingencyTable Corpus Correlation Covariance CrossCorrelationTable
CrossCorrelationTableList CrossCorrelationTables DTW DataModeler Diagonalizer Discriminant Dissimilarity
Distance Distributions DurationTier EEG ERP ERPTier EditCostsTable EditDistanceTable Eigen Excitation
Excitations ExperimentMFC FFNet FeatureWeights FileInMemory FilesInMemory Formant FormantFilter FormantGrid
FormantModeler FormantPoint FormantTier GaussianMixture HMM HMMObservation HMMObservationSequence HMMState
HMMStateSequence HMM_Observation HMM_ObservationSequence HMM_State HMM_StateSequence Harmonicity ISpline
Index Intensity IntensityTier IntervalTier KNN KlattGrid KlattTable LFCC LPC Label LegendreSeries
LinearRegression LogisticRegression LongSound Ltas MFCC MSpline ManPages Manipulation Matrix MelFilter
MelSpectrogram MixingMatrix Movie Network OTGrammar OTHistory OTMulti PCA PairDistribution ParamCurve
Pattern Permutation Photo Pitch PitchModeler PitchTier PointProcess Polygon Polynomial PowerCepstrogram
PowerCepstrum Procrustes RealPoint RealTier ResultsMFC Roots SPINET SSCP SVD Salience ScalarProduct
Similarity SimpleString SortedSetOfString Sound Speaker Spectrogram Spectrum SpectrumTier SpeechSynthesizer
SpellingChecker Strings StringsIndex Table TableOfReal TextGrid TextInterval TextPoint TextTier Tier
Transition VocalTract VocalTractTier Weight WordList"""
