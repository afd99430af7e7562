import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer';
import './explorer.css';

const place = document.getElementById('graphiql');
if (!place) throw new Error('the page has no place for GraphiQL');
createRoot(place).render(<Explorer />);
